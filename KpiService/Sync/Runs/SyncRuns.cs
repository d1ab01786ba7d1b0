using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;

namespace KpiService.Sync.Runs;

/// <summary>The recorded runs.</summary>
public sealed class SyncRuns(KpiDatabase database, SyncMutex mutex, SyncEvents events, TimeProvider time)
{
    /// <summary>The latest runs, newest first.</summary>
    public async Task<IReadOnlyList<SyncRun>> ListAsync(int take, CancellationToken ct)
    {
        var rows = SyncRunTable.Latest(database, take);
        var running = await RunningAsync(rows, ct);
        return [.. rows.Select(row => Read(row, running))];
    }

    /// <returns>Null: there is no such run.</returns>
    public async Task<SyncRun?> GetAsync(long id, CancellationToken ct) =>
        SyncRunTable.Find(database, id) is { } row ? Read(row, await RunningAsync([row], ct)) : null;

    private async Task<long?> RunningAsync(IReadOnlyList<SyncRunRow> rows, CancellationToken ct) =>
        rows.Any(IsOpen) ? await mutex.RunningAsync(ct) : null;

    // A killed run is not shown as running until the next one closes it. What this process works on is known more exactly than its last
    // heartbeat says.
    private SyncRun Read(SyncRunRow row, long? running)
    {
        if (!IsOpen(row))
            return RunJson.Read(row);
        if (row.Id != running)
            return InterruptedRuns.Ended(row, Instant.From(time.GetUtcNow()));
        return events.Running is { } live && live.Id == row.Id ? live : RunJson.Read(row);
    }

    private static bool IsOpen(SyncRunRow row) => row.Status is SyncStatus.Queued or SyncStatus.Running;
}
