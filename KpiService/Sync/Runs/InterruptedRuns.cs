using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Sync.Runs;

/// <summary>Runs whose process ended before they did.</summary>
internal static class InterruptedRuns
{
    private const string Reason = "Interrupted: its process ended. What it had stored is kept; the next sync goes on from there.";

    /// <summary>Marks runs that nobody works on any more as failed, and hands over what the runs so far have left undone.</summary>
    public static async Task<Checkpoint> CloseAsync(KpiDbContext context, Instant now, CancellationToken ct)
    {
        var open = await context
            .SyncRuns.Where(r => r.Status == SyncStatus.Queued || r.Status == SyncStatus.Running || r.Checkpoint != null)
            .OrderBy(r => r.Id)
            .ToListAsync(ct);
        var left = Checkpoint.None;
        foreach (var row in open)
        {
            left = row.Checkpoint is null ? left : Checkpoint.Parse(row.Checkpoint);
            row.Checkpoint = null;
            if (row.Status is SyncStatus.Queued or SyncStatus.Running)
                Close(row, now);
        }

        return left;
    }

    /// <summary>The run as it looks once its process is known to be gone.</summary>
    public static SyncRun Ended(SyncRunRow row, Instant at) =>
        RunJson.Read(row) with
        {
            Status = SyncStatus.Failed,
            Error = Reason,
            FinishedAt = at,
            ThrottledUntil = null,
        };

    private static void Close(SyncRunRow row, Instant now)
    {
        row.Report = RunJson.Write(Ended(row, now));
        row.Status = SyncStatus.Failed;
        row.FinishedAt = now;
    }
}
