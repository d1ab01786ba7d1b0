using System.Collections.Concurrent;
using System.Globalization;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Sync.Runs;
using Quartz;

namespace KpiService.Sync;

/// <summary>What came of asking for a sync.</summary>
public abstract record SyncStart
{
    /// <summary>It has begun.</summary>
    public sealed record Started(SyncRun Run) : SyncStart;

    /// <summary>Another one is running; <paramref name="Holder"/> names its process.</summary>
    public sealed record AlreadyRunning(long RunId, string Holder) : SyncStart;
}

/// <summary>When the schedules fire next; null: never.</summary>
public sealed record ScheduleTimes(Instant? NextAt, Instant? NextFullAt);

/// <summary>Starts syncs in the background: the same Quartz job for a request as for the schedules.</summary>
public sealed class SyncScheduler(SyncRunner runner, ISchedulerFactory factory)
{
    private readonly ConcurrentDictionary<long, SyncLease> waiting = [];

    public async Task<SyncStart> StartAsync(SyncRequest request, CancellationToken ct)
    {
        try
        {
            var lease = await runner.AcquireAsync(request, ct);
            waiting[lease.RunId] = lease;
            var scheduler = await factory.GetScheduler(CancellationToken.None);
            var data = new JobDataMap { [SyncJob.RunId] = lease.RunId.ToString(CultureInfo.InvariantCulture) };
            await scheduler.TriggerJob(SyncJob.Key, data, CancellationToken.None);
            return new SyncStart.Started(lease.Queued);
        }
        catch (SyncBusyException busy)
        {
            return new SyncStart.AlreadyRunning(busy.RunId, busy.Holder);
        }
    }

    /// <summary>Asks a run to stop, whichever process works on it.</summary>
    /// <returns>False: nobody works on it.</returns>
    public bool Cancel(long runId) => runner.Cancel(runId);

    public async Task<ScheduleTimes> NextAsync(CancellationToken ct)
    {
        var scheduler = await factory.GetScheduler(ct);
        return new ScheduleTimes(await NextAsync(scheduler, SyncJob.Incremental, ct), await NextAsync(scheduler, SyncJob.Full, ct));
    }

    /// <summary>The lease of a run that was asked for, once.</summary>
    internal SyncLease? Take(string? runId) =>
        long.TryParse(runId, CultureInfo.InvariantCulture, out var id) && waiting.TryRemove(id, out var lease) ? lease : null;

    private static async Task<Instant?> NextAsync(IScheduler scheduler, TriggerKey key, CancellationToken ct) =>
        (await scheduler.GetTrigger(key, ct))?.NextFireTimeUtc is { } next ? Instant.From(next) : null;
}
