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
        var present = await ReadOrSplitAsync(projects, ct);
        await StoreMissedAsync(present, ct);
        var absent = projects.Where(p => !sync.Report.HasFailed(sync.Name, p.Project.Key)).SelectMany(p => AbsentOf(p, present)).ToList();
        if (absent.Count > 0)
            await RemoveAsync(absent, ct);
    }

    /// <summary>A project Jira refuses to search must not keep the others from being counted.</summary>
    /// <returns>Keys by id.</returns>
    private async Task<Dictionary<long, string?>> ReadOrSplitAsync(IReadOnlyList<ProjectState> projects, CancellationToken ct)
    {
        var present = new Dictionary<long, string?>();
        try
        {
            return await ReadAsync(projects, ct);
        }
        catch (JiraException e) when (e.IsLocal() && projects is [var only])
        {
            sync.Report.Fail(sync.Name, only.Project.Key, e.Message);
        }
        catch (JiraException e) when (e.IsLocal())
        {
            foreach (var project in projects)
            {
                foreach (var (id, key) in await ReadOrSplitAsync([project], ct))
                    present[id] = key;
            }
        }

        return present;
    }

    private async Task<Dictionary<long, string?>> ReadAsync(IReadOnlyList<ProjectState> projects, CancellationToken ct)
    {
        var scopes = projects.Where(p => p.Horizon is not null).GroupBy(p => p.Horizon ?? default)
            .Select(g => $"({Jql.Full([.. g.Select(p => p.Project.Key)], g.Key)})");
        var present = new Dictionary<long, string?>();
        await foreach (var page in sync.Client.SearchIdsAsync(string.Join(" OR ", scopes), ct))
        {
            foreach (var issue in page)
                present[issue.Id] = issue.Key;
            sync.Report.Advance(page.Count);
        }

        return present;
    }

    /// <summary>
    /// Fetches issues that the walks have missed, for instance because the search index lagged behind, and those with a new key: a project's new
    /// key is no update of its issues.
    /// </summary>
    private async Task StoreMissedAsync(Dictionary<long, string?> present, CancellationToken ct)
    {
        List<long> missed = [], renamed = [];
        foreach (var issues in present.Chunk(AtOnce))
        {
            var living = scope.Living([.. issues.Select(i => i.Key)]);
            missed.AddRange(issues.Select(i => i.Key).Where(id => !living.ContainsKey(id)));
            renamed.AddRange(issues.Where(i => i.Value is { } key && living.GetValueOrDefault(i.Key, key) != key).Select(i => i.Key));
        }

        var fetched = await FetchAsync(missed, ct);
        sync.Reappeared |= fetched > 0;
        if (fetched > 0)
            sync.Report.Note($"{sync.Name}: the census found {fetched} issues that the search had not shown; they were fetched.");
        await FetchAsync(renamed, ct);
    }

    /// <returns>How many of them are there.</returns>
    private async Task<int> FetchAsync(List<long> ids, CancellationToken ct)
    {
        var fetched = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            var issues = (await sync.Client.GetIssuesAsync(some, fields, withChangelog, ct)).Issues.Where(sync.IsSynced).ToList();
            await StoreAsync(issues, ct);
            fetched += issues.Count;
        }

        return fetched;
    }

    /// <summary>
    /// Jira leaves out a parent that the account can't see, and its return is no update of the issues below: those that were read meanwhile
    /// are read again.
    /// </summary>
    public async Task FindParentsAsync(CancellationToken ct)
    {
        // Data Center's search can't ask whether there is a parent; only epics can be in another project there.
        try
        {
            foreach (var field in sync.Server.Deployment == JiraDeployment.Cloud ? ["parent"] : fields.EpicLinkFieldIds)
            {
                await foreach (var page in sync.Client.SearchIdsAsync(Jql.With([.. sync.InSight.Select(p => p.Key)], field), ct))
                    await FetchAsync([.. scope.Parentless([.. page.Select(i => i.Id)])], ct);
            }
        }
        catch (JiraException e) when (e.IsLocal())
        {
            sync.Report.Note($"{sync.Name}: whether issues have got back a parent that was out of sight can't be searched: {e.Message}");
        }
    }

    private List<long> AbsentOf(ProjectState project, Dictionary<long, string?> present)
    {
        if (project.Horizon is not { } horizon)
            return [];
        var expected = scope.InScopeOf(project.Project.Id, horizon);
        var absent = expected.Where(id => !present.ContainsKey(id)).ToList();
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
        var reading = await sync.Client.GetIssuesAsync(absent, fields, withChangelog, ct);
        var found = reading.Issues;
        // An account that has just lost its credentials sees nothing either.
        await sync.Client.ConnectAsync(ct);
        await StoreAsync([.. found.Where(sync.IsSynced)], ct);
        var moved = found.Where(i => !sync.IsSynced(i)).ToDictionary(i => i.Id, i => i.Key);
        var gone = absent.Except(found.Select(i => i.Id)).Except(reading.Unread.Select(i => i.Id)).Except(reading.Failed.Keys).Concat(moved.Keys).ToList();
        // The local clock: "as of" is asked in it.
        var at = Instant.From(sync.Time.GetUtcNow());
        var removed = 0;
        sync.Session.InTransaction(() => removed = gone.Sum(id => scope.Tombstone(id, at, moved.GetValueOrDefault(id))));
        sync.Report.Written(deleted: removed);
    }

    private async Task StoreAsync(IReadOnlyList<IssueFact> issues, CancellationToken ct)
    {
        var histories = await reader.CompleteAsync(issues, withChangelog ? reader.Lacking(issues) : [], ct);
        sync.Mentions.Add(issues, histories.Values, fields.SprintFieldIds);
        var writes = default(IssueWrites);
        sync.Session.InTransaction(() => writes = writer.Write(issues, histories, force: false));
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
