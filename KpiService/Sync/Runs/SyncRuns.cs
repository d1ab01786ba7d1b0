using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Sync.Runs;

/// <summary>The recorded runs.</summary>
public sealed class SyncRuns(KpiDatabase database, SyncMutex mutex, SyncEvents events, TimeProvider time)
{
    /// <summary>The latest runs, newest first.</summary>
    public async Task<IReadOnlyList<SyncRun>> ListAsync(int take, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var rows = await context.SyncRuns.AsNoTracking().OrderByDescending(r => r.Id).Take(take).ToListAsync(ct);
        var running = await RunningAsync(rows, ct);
        return [.. rows.Select(row => Read(row, running))];
    }

    /// <returns>Null: there is no such run.</returns>
    public async Task<SyncRun?> GetAsync(long id, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var row = await context.SyncRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct);
        return row is null ? null : Read(row, await RunningAsync([row], ct));
    }

    private async Task<long?> RunningAsync(List<SyncRunRow> rows, CancellationToken ct) =>
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
