using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Sync.Runs;

/// <summary>What the holder of the lock learns with a heartbeat.</summary>
public enum LeaseState
{
    Held,

    /// <summary>Another process wants the run to stop.</summary>
    CancelRequested,

    /// <summary>Another process has taken over.</summary>
    Lost,
}

/// <summary>The lock while it is held, and the run it is held for.</summary>
/// <param name="holder">Mark that every write transaction checks.</param>
public sealed class SyncLease(
    KpiDatabase database,
    TimeProvider time,
    long runId,
    string holder,
    SyncRequest request,
    Checkpoint interrupted
)
{
    private readonly Instant startedAt = Instant.From(time.GetUtcNow());

    /// <summary>How often the holder shows that it lives, and looks whether another process wants it to stop.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(750);

    public long RunId => runId;

    public string Holder => holder;

    public SyncRequest Request => request;

    /// <summary>The run before it begins.</summary>
    public SyncRun Queued =>
        new()
        {
            Id = runId,
            Mode = request.Mode,
            Trigger = request.Trigger,
            Status = SyncStatus.Queued,
            Phase = "starting",
            StartedAt = startedAt,
        };

    /// <summary>Cancels the run.</summary>
    public CancellationTokenSource Stop { get; } = new();

    /// <summary>What an earlier run left undone; it comes first.</summary>
    public Checkpoint Interrupted => interrupted;

    /// <summary>Shows that the holder lives and stores the run as it stands.</summary>
    public async Task<LeaseState> BeatAsync(SyncRun run, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var now = Instant.From(time.GetUtcNow());
        var held = await context
            .SyncLocks.Where(l => l.Holder == holder)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.HeartbeatAt, now), ct);
        if (held == 0)
            return LeaseState.Lost;
        await StoreAsync(context, run, ct);
        return await context.SyncLocks.AnyAsync(l => l.Holder == holder && l.CancelRequested, ct)
            ? LeaseState.CancelRequested
            : LeaseState.Held;
    }

    /// <summary>Stores the run's end with what is left for the next one, and gives the lock back.</summary>
    public async Task ReleaseAsync(SyncRun run, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        if (await context.SyncLocks.Where(l => l.Holder == holder).ExecuteDeleteAsync(ct) == 0)
            return;
        await StoreAsync(context, run, ct);
        // The stored checkpoint, not the one in memory: only that belongs to the stored data.
        var row = context.SyncRuns.Where(r => r.Id == runId);
        var left = Checkpoint.Parse(await row.Select(r => r.Checkpoint).SingleAsync(ct)).After(run.Status).ToString();
        await row.ExecuteUpdateAsync(r => r.SetProperty(x => x.Checkpoint, left), ct);
        await transaction.CommitAsync(ct);
    }

    private static Task<int> StoreAsync(KpiDbContext context, SyncRun run, CancellationToken ct)
    {
        var report = RunJson.Write(run);
        return context
            .SyncRuns.Where(r => r.Id == run.Id)
            .ExecuteUpdateAsync(
                r =>
                    r.SetProperty(x => x.Status, run.Status)
                        .SetProperty(x => x.FinishedAt, run.FinishedAt)
                        .SetProperty(x => x.Report, report),
                ct
            );
    }
}
