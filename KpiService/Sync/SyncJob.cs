using KpiService.Domain;
using KpiService.Sync.Runs;
using Quartz;

namespace KpiService.Sync;

/// <summary>
/// The background job of every sync: one that was asked for, or one of the schedules. One at a time: what comes due meanwhile follows once.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class SyncJob(SyncRunner runner, SyncScheduler scheduler, ILogger<SyncJob> logger) : IJob
{
    public const string RunId = "runId";

    public static readonly JobKey Key = new("sync");
    public static readonly TriggerKey Incremental = new("sync incremental");
    public static readonly TriggerKey Full = new("sync full");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (scheduler.Take(context.MergedJobDataMap.GetString(RunId)) is { } lease)
        {
            await runner.RunAsync(lease, cancellationToken);
            return;
        }

        try
        {
            var mode = context.Trigger.Key.Equals(Full) ? SyncMode.Full : SyncMode.Incremental;
            await runner.RunAsync(new SyncRequest(mode, SyncTrigger.Schedule), cancellationToken);
        }
        catch (SyncBusyException busy)
        {
            LogSkipped(busy.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "The scheduled sync is left out: {Reason}")]
    private partial void LogSkipped(string reason);
}
