using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Web;
using KpiService.Sample.Jql;
using KpiService.Sample.Rest;
using KpiService.Sample.Simulation;

namespace KpiService.Sample;

/// <summary>
/// A Jira Cloud that exists only in memory: put under an <see cref="HttpClient"/> it answers Jira's REST API from a made-up world
/// that lives on with the clock. Thread-safe; one instance is one Jira, so keep it for as long as its data matter.
/// Disposing it does nothing, because clients made by a factory dispose their handlers now and then.
/// </summary>
public sealed class SampleJiraHandler : HttpMessageHandler
{
    /// <summary>The address clients are to use; it can't resolve, so that nothing ever leaves the process.</summary>
    public const string BaseUrl = "https://sample.invalid";

    /// <summary>Jira doesn't escape what JSON lets stand, such as the + of its dates.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly Stage stage;
    private long now;

    /// <summary>Makes the world, its history included: 10,000 issues in well under a second.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 40 projects or none, or a negative number of issues.</exception>
    public SampleJiraHandler(SampleOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Projects, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Projects, 40, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Issues, nameof(options));
        this.time = time;
        now = (options.BornAt ?? time.GetUtcNow()).ToUnixTimeMilliseconds();
        stage = WorldGenerator.Create(options, now);
    }

    /// <summary>The keys of the projects that a Jira with these options has.</summary>
    public static string[] ProjectKeys(SampleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. Enumerable.Range(0, options.Projects).Select(i => WorldGenerator.NewProject(i).Key)];
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        lock (gate)
        {
            now = Math.Max(now, time.GetUtcNow().ToUnixTimeMilliseconds());
            stage.Clock.RunUntil(now);
            return Respond(request, body);
        }
    }

    private HttpResponseMessage Respond(HttpRequestMessage request, byte[] body)
    {
        try
        {
            return Response(request, HttpStatusCode.OK, json => Answer(request, body, json));
        }
        catch (JiraProblem problem)
        {
            return Response(request, problem.Status, json => WriteProblem(json, problem));
        }
        catch (JqlException problem)
        {
            return Response(request, HttpStatusCode.BadRequest, json => WriteErrors(json, problem.Message));
        }
    }

    private void Answer(HttpRequestMessage request, byte[] body, Utf8JsonWriter json)
    {
        var uri = request.RequestUri ?? throw JiraProblem.NotFound("null for uri: null");
        var (endpoint, arguments) = Routes.Find(request.Method.Method, uri.AbsolutePath);
        using var document = Parse(body);
        var query = HttpUtility.ParseQueryString(uri.Query);
        endpoint(new JiraCall(stage.World, now, arguments, query, document?.RootElement ?? default, json));
    }

    private static JsonDocument? Parse(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw JiraProblem.BadRequest("There was an error parsing JSON. Check that your request body is valid.");
        }
    }

    private HttpResponseMessage Response(HttpRequestMessage request, HttpStatusCode status, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Plain))
            write(json);
        var response = new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(buffer.WrittenMemory),
        };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        response.Headers.Date = DateTimeOffset.FromUnixTimeMilliseconds(now);
        response.Headers.Add("X-RateLimit-Limit", "100");
        response.Headers.Add("X-RateLimit-Remaining", "99");
        return response;
    }

    private static void WriteProblem(Utf8JsonWriter json, JiraProblem problem)
    {
        if (!problem.NoEndpoint)
        {
            WriteErrors(json, problem.Message);
            return;
        }

        json.WriteStartObject();
        json.WriteString("message", problem.Message);
        json.WriteNumber("status-code", (int)problem.Status);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, string message)
    {
        json.WriteStartObject();
        json.WriteStartArray("errorMessages");
        json.WriteStringValue(message);
        json.WriteEndArray();
        json.WriteStartObject("errors");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
