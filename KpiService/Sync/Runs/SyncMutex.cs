using System.Diagnostics;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Sync.Runs;

/// <summary>The lock that lets one sync at a time work on a database, across processes.</summary>
public sealed class SyncMutex(KpiDatabase database, TimeProvider time)
{
    /// <summary>A holder that has been silent for longer is taken for dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    // A process id alone can be used again, in containers it nearly always is.
    private static readonly string ThisProcess = Guid.NewGuid().ToString("N");

    /// <summary>Takes the lock and begins a run, which takes over what an interrupted one has left undone.</summary>
    /// <exception cref="SyncBusyException">A living process holds it.</exception>
    public async Task<SyncLease> AcquireAsync(SyncRequest request, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(ct);
        var held = await context.SyncLocks.FirstOrDefaultAsync(ct);
        if (held is not null && IsAlive(held))
            throw new SyncBusyException(held.RunId, Describe(held));
        if (held is not null)
            context.SyncLocks.Remove(held);
        var interrupted = await InterruptedRuns.CloseAsync(context, Now, ct);
        var run = NewRun(request);
        run.Checkpoint = interrupted.With(request).ToString();
        context.SyncRuns.Add(run);
        await context.SaveChangesAsync(ct);
        var holder = $"{ThisProcess}-{run.Id}";
        context.SyncLocks.Add(
            new SyncLockRow
            {
                Id = 1,
                RunId = run.Id,
                Host = Environment.MachineName,
                ProcessId = Environment.ProcessId,
                Holder = holder,
                HeartbeatAt = Now,
            }
        );
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new SyncLease(database, time, run.Id, holder, request, interrupted);
    }

    /// <summary>The run that a living process is working on; null when there is none.</summary>
    public async Task<long?> RunningAsync(CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var held = await context.SyncLocks.AsNoTracking().FirstOrDefaultAsync(ct);
        return held is not null && IsAlive(held) ? held.RunId : null;
    }

    /// <summary>Asks the process that works on a run to stop; it reads this with its next heartbeat.</summary>
    /// <returns>False: nobody works on it.</returns>
    public bool RequestCancel(long runId)
    {
        using var context = database.CreateContext();
        return context.SyncLocks.Where(l => l.RunId == runId).ExecuteUpdate(l => l.SetProperty(r => r.CancelRequested, true)) > 0;
    }

    private Instant Now => Instant.From(time.GetUtcNow());

    private SyncRunRow NewRun(SyncRequest request) =>
        new()
        {
            Mode = request.Mode,
            Trigger = request.Trigger,
            Status = SyncStatus.Queued,
            StartedAt = Now,
            Request = RunJson.Write(request),
            Report = "",
        };

    private bool IsAlive(SyncLockRow held) =>
        Now - held.HeartbeatAt <= (long)Silence.TotalMilliseconds && !(held.Host == Environment.MachineName && IsGone(held));

    private static bool IsGone(SyncLockRow held)
    {
        if (held.ProcessId == Environment.ProcessId)
            return !held.Holder.StartsWith(ThisProcess, StringComparison.Ordinal);
        try
        {
            using var process = Process.GetProcessById(held.ProcessId);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string Describe(SyncLockRow held) => $"process {held.ProcessId} on {held.Host}, last sign of life {held.HeartbeatAt}";
}
