using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Writers;

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
    // Plain statements: EF Core would compile its queries for them while the sync begins.
    private const string Beat = "UPDATE SyncLocks SET HeartbeatAt = ?2 WHERE Holder = ?1";
    private const string CancelRequested = "SELECT 1 FROM SyncLocks WHERE Holder = ?1 AND CancelRequested";
    private const string Release = "DELETE FROM SyncLocks WHERE Holder = ?1";
    private const string Store = "UPDATE SyncRuns SET Status = ?2, FinishedAt = ?3, Report = ?4 WHERE Id = ?1";
    private const string StoredCheckpoint = "SELECT Checkpoint FROM SyncRuns WHERE Id = ?1";

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
    public Task<LeaseState> BeatAsync(SyncRun run, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(ShowLife(run));
    }

    /// <summary>Stores the run's end with what is left for the next one, and gives the lock back.</summary>
    public Task ReleaseAsync(SyncRun run, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var session = new WriteSession(database);
        session.InTransaction(() =>
        {
            if (session.Execute(Release, holder) == 0)
                return;
            StoreRun(session, run);
            // The stored checkpoint, not the one in memory: only that belongs to the stored data.
            var stored = session.Query(StoredCheckpoint, r => r.IsDBNull(0) ? null : r.GetString(0), runId).Single();
            new CursorWriter(session).Checkpoint(runId, Checkpoint.Parse(stored).After(run.Status).ToString());
        });
        return Task.CompletedTask;
    }

    private LeaseState ShowLife(SyncRun run)
    {
        using var session = new WriteSession(database);
        if (session.Execute(Beat, holder, Instant.From(time.GetUtcNow()).Milliseconds) == 0)
            return LeaseState.Lost;
        StoreRun(session, run);
        return session.Query(CancelRequested, r => r.GetInt32(0), holder).Count > 0 ? LeaseState.CancelRequested : LeaseState.Held;
    }

    private static void StoreRun(WriteSession session, SyncRun run) =>
        session.Execute(Store, run.Id, (int)run.Status, run.FinishedAt?.Milliseconds, RunJson.Write(run));
}
