using System.Diagnostics;
using System.Net;

namespace KpiService.Benchmarks.Scale;

/// <summary>
/// Sends recorded requests again and throws the bodies away. One after the other is what page tokens allow a real downloader;
/// several at a time, without waiting for what one answer tells the next request, is what the Jira could give at best.
/// </summary>
internal static class Downloader
{
    public static async Task<(double Seconds, long Bytes)> RunAsync(RequestLog log, int atOnce, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { Timeout = Timeout.InfiniteTimeSpan };
        var bytes = 0L;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            log.Sent,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct },
            async (request, cancel) => Interlocked.Add(ref bytes, await LoadAsync(client, request, cancel)));
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, bytes);
    }

    private static async Task<long> LoadAsync(HttpClient client, SentRequest sent, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(sent.Method, sent.Address);
        foreach (var header in sent.Headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (sent.Body is { } body)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        await using var content = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
            length += read;
        return length;
    }
}
