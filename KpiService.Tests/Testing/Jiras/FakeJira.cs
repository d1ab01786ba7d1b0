using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace KpiService.Tests.Testing.Jiras;

/// <summary>A Jira that answers what a test has laid down, call by call, and fails on anything else.</summary>
public sealed class FakeJira : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, Func<FakeCall, HttpResponseMessage>> standing = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<CancellationToken, Task<HttpResponseMessage>>>> answers = new();

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<FakeCall> Calls { get; } = new();

    public static FakeJira Cloud() =>
        new FakeJira()
            .On(
                "GET /rest/api/2/serverInfo",
                """
                {"deploymentType":"Cloud","baseUrl":"https://acme.atlassian.net","version":"1001",
                "serverTime":"2026-01-02T03:04:05.000+0000"}
                """
            )
            .On("GET /rest/api/3/myself", """{"accountId":"me","timeZone":"Europe/Berlin"}""");

    public static FakeJira DataCenter() =>
        new FakeJira()
            .On("GET /rest/api/2/serverInfo", """{"deploymentType":"Server","baseUrl":"https://jira.acme.org","version":"10.3.24"}""")
            .On("GET /rest/api/2/myself", """{"key":"JIRAUSER1","name":"me"}""");

    /// <summary>
    /// Answers one call of that method and path (without query); several calls are answered in the order of registration.
    /// </summary>
    public FakeJira On(string call, string json) => On(call, () => Answer(HttpStatusCode.OK, json));

    public FakeJira On(string call, Func<HttpResponseMessage> answer) => On(call, _ => Task.FromResult(answer()));

    /// <summary>Answers every call of that method and path for which nothing else is laid down (any more).</summary>
    public FakeJira OnAny(string call, Func<FakeCall, HttpResponseMessage> answer)
    {
        standing[call] = answer;
        return this;
    }

    public FakeJira On(string call, Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        answers.GetOrAdd(call, _ => new()).Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Answer(
        HttpStatusCode status,
        string body,
        string type = "application/json",
        params (string Name, string Value)[] headers
    )
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        foreach (var (name, value) in headers)
            answer.Headers.TryAddWithoutValidation(name, value);
        return answer;
    }

    /// <summary>The bodies sent to a call.</summary>
    public IReadOnlyList<string> BodiesOf(string call) => [.. Calls.Where(made => made.Call == call).Select(made => made.Body)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var made = new FakeCall(call, request.RequestUri, body, request.Headers.Authorization?.ToString());
        Calls.Enqueue(made);
        if (answers.TryGetValue(call, out var queue) && queue.TryDequeue(out var answer))
            return await answer(cancellationToken);
        return standing.TryGetValue(call, out var always)
            ? always(made)
            : throw new InvalidOperationException($"The test has laid down no answer for {call}.");
    }
}

/// <summary>A call the fake has received.</summary>
public sealed record FakeCall(string Call, Uri Uri, string Body, string? Authorization);
