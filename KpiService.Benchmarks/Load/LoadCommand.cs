using System.CommandLine;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace KpiService.Benchmarks.Load;

/// <summary><c>load</c>: eight clients query a running service, first alone, then while an incremental sync runs.</summary>
internal static class LoadCommand
{
    private const int MostSeconds = 120;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(MostSeconds);

    private static readonly Option<string> Url = new("--url") { Required = true, Description = "Address of the service, on this machine." };
    private static readonly Option<int> Seconds = new("--seconds")
    {
        DefaultValueFactory = _ => 10,
        Description = $"How long without the sync (with it: until it ends, {MostSeconds} s at most).",
    };

    public static Command Create()
    {
        var command = new Command("load", "Measures the answers of a running service without and with a sync.") { Url, Seconds };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult asked, CancellationToken ct)
    {
        var url = new Uri(asked.GetRequiredValue(Url));
        if (!url.IsLoopback)
        {
            await Console.Error.WriteLineAsync("load queries a service on this machine only (http://127.0.0.1:…).");
            return 2;
        }

        using var client = new HttpClient { BaseAddress = url };
        var limit = TimeSpan.FromSeconds(Math.Clamp(asked.GetValue(Seconds), 1, MostSeconds));
        await Clients.RunAsync(client, TimeSpan.FromSeconds(1), ct);
        Say("without a sync", await Clients.RunAsync(client, limit, ct));
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var sync = SyncAsync(client, ended);
        Say("with a sync", await Clients.RunAsync(client, Longest, ended.Token));
        Console.WriteLine(await sync);
        return 0;
    }

    /// <summary>Starts an incremental sync, follows it and ends the load with it.</summary>
    private static async Task<string> SyncAsync(HttpClient client, CancellationTokenSource ended)
    {
        using var started = await client.PostAsJsonAsync("/api/sync", new { mode = "incremental" });
        started.EnsureSuccessStatusCode();
        var deadline = DateTimeOffset.UtcNow + Longest;
        while (true)
        {
            var run = await client.GetFromJsonAsync<JsonElement>(started.Headers.Location);
            var status = run.GetProperty("status").GetString();
            var over = status is not ("queued" or "running");
            if (over || DateTimeOffset.UtcNow > deadline)
            {
                await ended.CancelAsync();
                return $"sync {status}: {run.GetProperty("issuesWritten")} issues written, {run.GetProperty("requests")} requests";
            }

            await Task.Delay(100);
        }
    }

    private static void Say(string when, Measured m) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{when}: {m.Answers} answers, p50 {m.Percentile(0.5):0.0} ms, p95 {m.Percentile(0.95):0.0} ms, {m.Torn} torn, "
                    + $"{m.Errors} errors, {m.Versions} data versions"
            )
        );
}
