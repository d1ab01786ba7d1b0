using System.Collections.Concurrent;
using System.Data.Common;
using KpiService.Domain;
using KpiService.Storage;
using KpiService.Storage.Writers;
using KpiService.Sync.Runs;

namespace KpiService.Sync;

/// <summary>One sync, from taking the lock to the recorded outcome. The command line and the scheduled job use it alike.</summary>
public sealed partial class SyncRunner(
    SyncMutex mutex,
    JiraRun jiras,
    KpiDatabase database,
    SyncSource source,
    SyncEvents events,
    TimeProvider time,
    ILogger<SyncRunner> logger
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<long, SyncLease> leases = [];

    /// <summary>
    /// Runs to the end. What went wrong stands in the returned run. From the command line it waits up to 15 s for another process's sync.
    /// </summary>
    /// <exception cref="SyncBusyException">Another sync is running.</exception>
    public async Task<SyncRun> RunAsync(SyncRequest request, CancellationToken ct)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await RunAsync(await AcquireAsync(request, ct), ct);
            }
            catch (SyncBusyException) when (request.Trigger == SyncTrigger.Cli && time.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Between, time, ct);
            }
        }
    }

    /// <summary>
    /// Takes the lock and records a queued run, which <see cref="RunAsync(SyncLease, CancellationToken)"/> then works off.
    /// </summary>
    /// <exception cref="SyncBusyException">Another sync is running.</exception>
    public async Task<SyncLease> AcquireAsync(SyncRequest request, CancellationToken ct)
    {
        var lease = await mutex.AcquireAsync(request, ct);
        return leases[lease.RunId] = lease;
    }

    public async Task<SyncRun> RunAsync(SyncLease lease, CancellationToken ct)
    {
        await using var _ = ct.Register(lease.Stop.Cancel);
        var report = new RunReport(lease, events, time);
        var progress = new RunProgress(lease);
        var news = new DataVersionNews(database, events);
        LogBegins(lease.RunId, lease.Request.Mode, lease.Request.Trigger);
        var (status, error) = await WorkAsync(lease, report, progress, news);
        var run = report.End(status, error);
        await EndAsync(lease, run, news);
        return run;
    }

    /// <summary>Asks a run to stop, whichever process works on it.</summary>
    /// <returns>False: nobody works on it.</returns>
    public bool Cancel(long runId)
    {
        if (!leases.TryGetValue(runId, out var lease))
            return mutex.RequestCancel(runId);
        lease.Stop.Cancel();
        return true;
    }

    private static (SyncStatus Status, string? Error) Stopped(RunHeartbeat heartbeat) =>
        heartbeat.LockLost ? (SyncStatus.Failed, new LockLostException().Message) : (SyncStatus.Cancelled, null);

    private async Task<(SyncStatus Status, string? Error)> WorkAsync(
        SyncLease lease,
        RunReport report,
        RunProgress progress,
        DataVersionNews news
    )
    {
        var heartbeat = new RunHeartbeat(lease, report, news, time, logger);
        await using var _ = heartbeat;
        try
        {
            await DatabaseKind.EnsureAsync(database, source.Kind, lease.Stop.Token);
            await Task.Run(() => jiras.RunAsync(progress, report, lease.Stop.Token));
            var outcome = RunOutcome.Of(report.Current.Projects);
            // A call that was torn off by the stop can look like a fault of Jira.
            return outcome.Status is not SyncStatus.Succeeded && lease.Stop.IsCancellationRequested ? Stopped(heartbeat) : outcome;
        }
        catch (OperationCanceledException) when (lease.Stop.IsCancellationRequested)
        {
            return Stopped(heartbeat);
        }
        catch (DbException e)
        {
            LogFailed(e, lease.RunId);
            return (
                SyncStatus.Failed,
                $"The database {database.Path} could not be read or written: {e.Message} Free disk space and check the file; the next "
                    + "sync resumes."
            );
        }
        catch (Exception e) when (e is LockLostException or DatabaseKindException)
        {
            return (SyncStatus.Failed, e.Message);
        }
        catch (Exception e)
        {
            LogFailed(e, lease.RunId);
            return (
                SyncStatus.Failed,
                $"An error in the program stopped the sync ({e.GetType().Name}: {e.Message}); the log has the details."
            );
        }
    }

    private async Task EndAsync(SyncLease lease, SyncRun run, DataVersionNews news)
    {
        leases.TryRemove(lease.RunId, out _);
        try
        {
            await lease.ReleaseAsync(run, CancellationToken.None);
            await news.PublishAsync(CancellationToken.None);
            DatabaseUpkeep.Run(database);
        }
        catch (DbException e)
        {
            LogFailed(e, lease.RunId);
        }

        events.Publish(run);
        LogEnds(run.Id, run.Status, run.IssuesFetched, run.IssuesWritten, run.IssuesDeleted, run.Requests, run.Error ?? "");
        lease.Stop.Dispose();
    }

    [LoggerMessage(LogLevel.Information, "Sync {RunId} begins: {Mode}, asked for by {Trigger}")]
    private partial void LogBegins(long runId, SyncMode mode, SyncTrigger trigger);

    [LoggerMessage(
        LogLevel.Information,
        "Sync {RunId} {Status}: {Fetched} issues fetched, {Written} written, {Deleted} deleted, {Requests} requests. {Error}"
    )]
    private partial void LogEnds(long runId, SyncStatus status, long fetched, long written, long deleted, long requests, string error);

    [LoggerMessage(LogLevel.Error, "Sync {RunId} failed")]
    private partial void LogFailed(Exception exception, long runId);
}
