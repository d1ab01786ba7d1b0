using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace KpiService.Benchmarks.SyncScale;

/// <summary>
/// Sends recorded requests again and throws the bodies away, in a process of its own like the sync. One after the other is what page tokens
/// allow a real downloader; several at a time, without waiting for what one answer tells the next request, is what the Jira could give at
/// best.
/// </summary>
internal static class Downloader
{
    private static readonly Argument<FileInfo> Recorded = new("requests") { Description = "File with the recorded requests." };
    private static readonly Argument<int> AtOnce = new("at-once") { Description = "Requests at a time." };

    /// <summary><c>download</c>: what <c>sync-scale</c> starts.</summary>
    public static Command Create()
    {
        var command = new Command("download", "Sends recorded requests again.") { Recorded, AtOnce };
        command.Hidden = true;
        command.SetAction(
            async (asked, ct) =>
            {
                var requests = JsonSerializer.Deserialize<List<SentRequest>>(
                    await File.ReadAllTextAsync(asked.GetRequiredValue(Recorded).FullName, ct)
                );
                Console.WriteLine(JsonSerializer.Serialize(await DownloadAsync(requests ?? [], asked.GetRequiredValue(AtOnce), ct)));
            }
        );
        return command;
    }

    public static async Task<Download> RunAsync(string requests, int atOnce, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Downloader).Assembly.Location, "download", requests, $"{atOnce}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The downloader did not start.");
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Download>(output) ?? throw new InvalidOperationException("The downloader says nothing.")
            : throw new InvalidOperationException($"The downloader ended with {process.ExitCode}: {output}");
    }

    private static async Task<Download> DownloadAsync(List<SentRequest> requests, int atOnce, CancellationToken ct)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        var bytes = 0L;
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = ct },
            async (request, cancel) => Interlocked.Add(ref bytes, await LoadAsync(client, request, cancel))
        );
        return new(Stopwatch.GetElapsedTime(began).TotalSeconds, bytes);
    }

    private static async Task<long> LoadAsync(HttpClient client, SentRequest sent, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), sent.Address);
        foreach (var header in sent.Headers)
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (sent.Body is { } body)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        await using var content = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[64 * 1024];
        var length = 0L;
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0; )
            length += read;
        return length;
    }
}

/// <summary>What the downloader took.</summary>
/// <param name="Seconds">From its first request to its last answer.</param>
internal sealed record Download(double Seconds, long Bytes);
