using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Sync;
using KpiService.Sync.Runs;

namespace KpiService.Features.Pages;

/// <summary>What the pages say of syncing.</summary>
/// <param name="Running">The run in progress, in whichever process. Here and in <paramref name="Last"/> only projects with an error or a
/// note are named; <c>/api/sync</c> has all.</param>
/// <param name="Last">The latest run that ended.</param>
/// <param name="Configured">False: no Jira is configured.</param>
internal sealed record SyncState(SyncRun? Running, SyncRun? Last, Instant? NextAt, Instant? NextFullAt, bool Configured, bool Demo)
{
    /// <summary>Changes whenever the state does.</summary>
    public string Mark() => $"{Running?.Id} {Running?.Phase} {Last?.Id} {Last?.Status} {NextAt} {NextFullAt}";
}

/// <summary>Reads it: bookkeeping of the sync, the one thing pages take from the database.</summary>
internal sealed class SyncStatusReader(SyncRuns runs, SyncScheduler scheduler, KpiServiceOptions options, ApiSettings settings)
{
    private const int Recent = 20;

    public async Task<SyncState> ReadAsync(CancellationToken ct)
    {
        var recent = await runs.ListAsync(Recent, ct);
        var next = await scheduler.NextAsync(ct);
        return new SyncState(
            Short(recent.FirstOrDefault(r => r.FinishedAt is null)),
            Short(recent.FirstOrDefault(r => r.FinishedAt is not null)),
            next.NextAt,
            next.NextFullAt,
            options.Jira.Instances.Count > 0,
            settings.Demo
        );
    }

    /// <summary>The mark of the state as it is now.</summary>
    public static async ValueTask<string> MarkAsync(HttpContext context) =>
        (await context.RequestServices.GetRequiredService<SyncStatusReader>().ReadAsync(context.RequestAborted)).Mark();

    private static SyncRun? Short(SyncRun? run) =>
        run is null ? null : run with { Projects = [.. run.Projects.Where(p => p.Error is not null || p.Note is not null)] };
}
