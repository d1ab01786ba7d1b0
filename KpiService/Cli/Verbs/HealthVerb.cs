using KpiService.Configuration;

namespace KpiService.Cli.Verbs;

internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Verb Verb { get; } =
        new(
            "health",
            "Asks the service that runs on this machine whether it is alive; containers use it.",
            "health",
            "health --urls http://127.0.0.1:9000"
        )
        {
            Options = [CommonOptions.Urls],
            Run = RunAsync,
        };

    private static async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var address = new Uri(ListenAddresses.LocalUrl(call.Value(CommonOptions.Urls), call.Options.Dashboard), "/healthz");
        // The service is on this machine, whatever proxy leads to Jira.
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(address, ct);
            await call.Terminal.Out.WriteLineAsync($"{address} answers {(int)answer.StatusCode}");
            return answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            await call.Terminal.Error.WriteLineAsync($"{address} does not answer: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
