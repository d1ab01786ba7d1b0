using System.Text.Json;
using KpiService.Domain;
using KpiService.Snapshot;
using KpiService.Snapshot.Kept;
using KpiService.Storage;
using KpiService.Sync.Runs;
using KpiService.Web;

namespace KpiService.Features.Syncing;

/// <summary>
/// Sees what other processes do to the database (a sync of the command line, a restore) and tells the open pages:
/// progress of their runs, and every new data version.
/// </summary>
internal sealed partial class SyncWatcher(
    SyncEvents events,
    SyncRuns runs,
    KpiDatabase database,
    SnapshotStore snapshots,
    SnapshotKeeper keeper,
    AnswerWarmer warmer,
    IdleMemory memory,
    TimeProvider clock,
    ILogger<SyncWatcher> log
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private string? version;
    private string? latest;
    private bool busy;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        events.DataChanging += (_, _) => snapshots.Invalidate();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        try
        {
            await TryAsync(LookAsync, stoppingToken);
            // Only then: who waits for the service to start is the first to be answered.
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(LookAsync, stoppingToken);
                await TryAsync(PrepareAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        try
        {
            await work(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whoever asks the API gets the same fault as an answer; the service goes on.
            Unreadable(log, e);
        }
    }

    internal async Task LookAsync(CancellationToken ct)
    {
        var seen = await database.GetDataVersionAsync(ct);
        if (seen != version)
        {
            if (version is not null)
                events.PublishDataVersion(seen);
            version = seen;
        }
        busy = await LookAtRunsAsync(ct) is { Status: SyncStatus.Queued or SyncStatus.Running };
    }

    /// <summary>While a sync writes, each of its pages is a new version: only the last is worth the work.</summary>
    private async Task PrepareAsync(CancellationToken ct)
    {
        if (busy)
            return;
        await keeper.KeepAsync(ct);
        await warmer.WarmAsync(ct);
        memory.GiveBack();
    }

    private async Task<SyncRun?> LookAtRunsAsync(CancellationToken ct)
    {
        var newest = await runs.ListAsync(1, ct);
        var run = newest.Count > 0 ? newest[0] : null;
        var report = JsonSerializer.Serialize(run, ApiJson.Options);
        if (run is not null && latest is not null && report != latest && events.Running?.Id != run.Id)
            events.Publish(run);
        latest = report;
        return run;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be read to see what has changed; trying again")]
    private static partial void Unreadable(ILogger logger, Exception exception);
}
