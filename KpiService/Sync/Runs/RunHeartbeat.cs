using System.Data.Common;
using KpiService.Storage;

namespace KpiService.Sync.Runs;

/// <summary>
/// While a run is going on: shows that its process lives, stores and publishes how it stands, and stops it when that is asked for.
/// </summary>
internal sealed partial class RunHeartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource ended = new();
    private readonly SyncLease lease;
    private readonly RunReport report;
    private readonly DataVersionNews news;
    private readonly ILogger logger;
    private readonly Task loop;

    public RunHeartbeat(SyncLease lease, RunReport report, DataVersionNews news, TimeProvider time, ILogger logger)
    {
        (this.lease, this.report, this.news, this.logger) = (lease, report, news, logger);
        loop = LoopAsync(time);
    }

    /// <summary>True: another process has taken over.</summary>
    public bool LockLost { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await loop;
        ended.Dispose();
    }

    private async Task LoopAsync(TimeProvider time)
    {
        using var timer = new PeriodicTimer(SyncLease.Heartbeat, time);
        try
        {
            do await BeatAsync();
            while (await timer.WaitForNextTickAsync(ended.Token));
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The run has ended.
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            var state = await lease.BeatAsync(report.Current, ended.Token);
            LockLost = state == LeaseState.Lost;
            if (state != LeaseState.Held)
                await lease.Stop.CancelAsync();
            report.Publish();
            await news.PublishAsync(ended.Token);
        }
        catch (DbException e)
        {
            LogMissed(e, lease.RunId);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A heartbeat of sync {RunId} could not be stored")]
    private partial void LogMissed(Exception exception, long runId);
}

/// <summary>Publishes the data version when it has changed.</summary>
internal sealed class DataVersionNews(KpiDatabase database, SyncEvents events)
{
    private string? published;

    public async Task PublishAsync(CancellationToken ct)
    {
        var version = await database.GetDataVersionAsync(ct);
        if (version == published)
            return;
        published = version;
        events.PublishDataVersion(version);
    }
}
