using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Compares the ids Jira shows within the stored scope with the stored ones: finds what was deleted, moved away or missed.
/// Nothing is deleted that wasn't confirmed, and nothing where half a project is missing.
/// </summary>
internal sealed class CensusStep(InstanceSync sync, FieldMap fields, bool withChangelog)
{
    private const int AtOnce = 1000;

    private readonly StoredScope scope = new(sync.Session, sync.InstanceId);
    private readonly IssueWriter writer = new(sync.Session, sync.InstanceId);
    private readonly Histories reader = new(sync.Client, new IssueWriter(sync.Session, sync.InstanceId));

    /// <param name="projects">Projects whose walks have come to their end, with the horizon they have now.</param>
    public async Task RunAsync(IReadOnlyList<ProjectState> projects, CancellationToken ct)
    {
        sync.Report.Phase("census", $"{sync.Name}: counting what is still there", "issues");
        var present = await ReadAsync(projects, ct);
        await StoreMissedAsync(present, ct);
        var absent = projects.SelectMany(p => AbsentOf(p, present)).ToList();
        if (absent.Count > 0)
            await RemoveAsync(absent, ct);
    }

    private async Task<HashSet<long>> ReadAsync(IReadOnlyList<ProjectState> projects, CancellationToken ct)
    {
        var scopes = projects.Where(p => p.Horizon is not null).GroupBy(p => p.Horizon ?? default)
            .Select(g => $"({Jql.Full([.. g.Select(p => p.Project.Key)], g.Key)})");
        var present = new HashSet<long>();
        await foreach (var page in sync.Client.SearchIdsAsync(string.Join(" OR ", scopes), ct))
        {
            present.UnionWith(page.Select(i => i.Id));
            sync.Report.Advance(page.Count);
        }

        return present;
    }

    /// <summary>Fetches issues that the walks have missed, for instance because the search index lagged behind.</summary>
    private async Task StoreMissedAsync(HashSet<long> present, CancellationToken ct)
    {
        var missed = new List<long>();
        foreach (var ids in present.Chunk(AtOnce))
            missed.AddRange(ids.Except(scope.Living(ids)));
        foreach (var ids in missed.Chunk(AtOnce))
            await StoreAsync(await sync.Client.GetIssuesAsync(ids, fields, withChangelog, ct), ct);
        if (missed.Count > 0)
            sync.Report.Note($"{sync.Name}: the census found {missed.Count} issues that the search had not shown; they were fetched.");
    }

    private List<long> AbsentOf(ProjectState project, HashSet<long> present)
    {
        if (project.Horizon is not { } horizon)
            return [];
        var expected = scope.InScopeOf(project.Project.Id, horizon);
        var absent = expected.Where(id => !present.Contains(id)).ToList();
        if (absent.Count == 0 || absent.Count * 2 < expected.Count)
            return absent;
        sync.Report.Fail(sync.Name, project.Project.Key,
            $"Jira no longer shows {absent.Count} of the {expected.Count} stored issues of {project.Project.Key} to this account. " +
            "So many at once look like a lost permission, not like deletions: nothing was removed. " +
            $"Check the account's Browse Projects permission; if they are really gone, run purge --projects {project.Project.Key} and sync again.");
        return [];
    }

    /// <summary>Reads each absent issue directly: what is still there is stored anew, the rest gets a tombstone.</summary>
    private async Task RemoveAsync(IReadOnlyList<long> absent, CancellationToken ct)
    {
        var found = await sync.Client.GetIssuesAsync(absent, fields, withChangelog, ct);
        // An account that has just lost its credentials sees nothing either.
        await sync.Client.ConnectAsync(ct);
        var synced = sync.Configured.Select(p => p.Id).ToHashSet();
        await StoreAsync([.. found.Where(i => synced.Contains(i.ProjectId))], ct);
        var moved = found.Where(i => !synced.Contains(i.ProjectId)).ToDictionary(i => i.Id, i => i.Key);
        var gone = absent.Except(found.Select(i => i.Id)).Concat(moved.Keys).ToList();
        // The local clock: "as of" is asked in it.
        var at = Instant.From(sync.Time.GetUtcNow());
        var removed = 0;
        sync.Session.InTransaction(() => removed = gone.Sum(id => scope.Tombstone(id, at, moved.GetValueOrDefault(id))));
        sync.Report.Written(deleted: removed);
    }

    private async Task StoreAsync(IReadOnlyList<IssueFact> issues, CancellationToken ct)
    {
        var histories = await reader.CompleteAsync(issues, withChangelog ? reader.Lacking(issues) : [], ct);
        sync.Mentions.Add(issues, histories.Values, fields.SprintFieldId);
        var writes = default(IssueWrites);
        sync.Session.InTransaction(() => writes = writer.Write(issues, histories, force: false));
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
