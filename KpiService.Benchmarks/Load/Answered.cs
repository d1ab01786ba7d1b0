using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KpiService.Benchmarks.Load;

/// <summary>An answer as a client met it.</summary>
/// <param name="Milliseconds">By the client's clock, with the whole body.</param>
/// <param name="ServerMilliseconds">By the server's clock, up to the first byte; null where it doesn't say.</param>
/// <param name="Status">0: there was no answer.</param>
/// <param name="Versions">Data versions that the body and its tag name.</param>
/// <param name="Whole">False: it says to be JSON and isn't.</param>
internal sealed partial record Answered(
    double Milliseconds,
    double? ServerMilliseconds,
    HttpStatusCode Status,
    string? Tag,
    IReadOnlyList<string> Versions,
    bool Whole,
    string Body
)
{
    public bool Good => Status == HttpStatusCode.OK;

    /// <summary>Parts of different data versions, or only a part of the text.</summary>
    public bool Torn => Versions.Count > 1 || !Whole;

    /// <summary>Data version of its tag.</summary>
    public string? TagVersion => Tag is { } tag && TagOf().Match(tag) is { Success: true } match ? match.Groups[1].Value : null;

    /// <param name="known">Tag of the answer that the client has.</param>
    public static async Task<Answered> AskAsync(HttpClient client, string address, CancellationToken ct, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(known));
        var began = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.SendAsync(request, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            var elapsed = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            var json = answer.Content.Headers.ContentType?.MediaType == "application/json";
            var read = new Answered(
                elapsed,
                ServerTime(answer),
                answer.StatusCode,
                answer.Headers.ETag?.Tag,
                [],
                !json || Parses(body),
                body
            );
            return read with { Versions = [.. VersionsIn(body).Append(read.TagVersion).OfType<string>().Distinct()] };
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return new(Stopwatch.GetElapsedTime(began).TotalMilliseconds, null, 0, null, [], true, e.Message);
        }
    }

    private static IEnumerable<string> VersionsIn(string body) => InBody().Matches(body).Select(m => m.Groups[1].Value);

    private static double? ServerTime(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Server-Timing", out var values) && Duration().Match(values.First()) is { Success: true } match
            ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    private static bool Parses(string body)
    {
        try
        {
            using var _ = JsonDocument.Parse(body);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex("\"dataVersion\":\"([^\"]*)\"")]
    private static partial Regex InBody();

    [GeneratedRegex("^\"(.+)-[^-]*\"$")]
    private static partial Regex TagOf();

    [GeneratedRegex(@"\bapp;dur=([0-9.]+)")]
    private static partial Regex Duration();
}
