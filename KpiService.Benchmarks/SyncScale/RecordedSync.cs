using KpiService.Cli;
using KpiService.Domain;
using KpiService.Jira;
using KpiService.Sync;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Benchmarks.SyncScale;

/// <summary>
/// A full sync in this process, for its requests; the second one shows what a process takes that runs already, as the service does.
/// </summary>
internal static class RecordedSync
{
    public static async Task<(RequestLog Requests, double Seconds)> RunAsync(ScaleFolder folder, int? days, CancellationToken ct)
    {
        var log = new RequestLog();
        await using var services = await ToolServices.OpenAsync(
            folder.Load(folder.NewConfiguration()),
            ct,
            s => s.AddHttpClient(JiraServices.ClientName).AddHttpMessageHandler(() => new RecordingHandler(log))
        );
        var run = await services.Get<SyncRunner>().RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Cli, days), ct);
        return run is { Status: SyncStatus.Succeeded, FinishedAt: { } finished }
            ? (log, (finished - run.StartedAt) / 1000.0)
            : throw new InvalidOperationException($"The sync ended {run.Status}: {run.Error}");
    }
}
