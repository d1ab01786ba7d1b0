using KpiService.Cli;
using KpiService.Domain;
using KpiService.Jira;
using KpiService.Sync;
using Microsoft.Extensions.DependencyInjection;

namespace KpiService.Benchmarks.Scale;

/// <summary>A full sync in this process, for its requests.</summary>
internal static class RecordedSync
{
    public static async Task<RequestLog> RunAsync(ScaleFolder folder, int? days, CancellationToken ct)
    {
        var log = new RequestLog();
        await using var services = await ToolServices.OpenAsync(
            folder.Load(folder.NewConfiguration()), ct, s => s.AddHttpClient(JiraServices.ClientName).AddHttpMessageHandler(() => new RecordingHandler(log)));
        var run = await services.Get<SyncRunner>().RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Cli, days), ct);
        return run.Status == SyncStatus.Succeeded ? log : throw new InvalidOperationException($"The sync ended {run.Status}: {run.Error}");
    }
}
