using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira;
using KpiService.Jira.Fields;
using KpiService.Jira.Reading;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>
/// Compares the ids Jira shows within the stored scope with the stored ones: finds what was deleted, moved away, archived or missed.
/// Nothing is deleted that wasn't confirmed, and nothing where half a project is out of sight.
/// </summary>
internal sealed class CensusStep(InstanceSync sync, FieldMap fields, HistoryFields known, bool withChangelog)
{
    private const int AtOnce = 1000;

    // Issues read directly to tell archived ones from a project out of sight, before all of them are read.
    private const int Sample = 100;

    private readonly StoredScope scope = new(sync.Session, sync.InstanceId);
    private readonly IssueWriter writer = new(sync.Session, sync.InstanceId);
    private readonly Histories reader = new(sync, new IssueWriter(sync.Session, sync.InstanceId), known);

    /// <param name="projects">Projects whose walks have come to their end, with the horizon they have now.</param>
    /// <param name="anew">Ids of those that were read in full: what is known to be out of the searches' sight is read again, too.</param>
    public async Task RunAsync(IReadOnlyList<ProjectState> projects, IReadOnlySet<long> anew, CancellationToken ct)
    {
        sync.Report.Phase("census", $"{sync.Name}: counting what is still there", "issues");
        var present = await ReadOrSplitAsync(projects, ct);
        await StoreMissedAsync(present, ct);
        var shownAgain = scope.OutOfSearch().Where(present.ContainsKey).ToList();
        if (shownAgain.Count > 0)
            sync.Session.InTransaction(() => scope.WriteOutOfSearch(shownAgain, since: null));
        foreach (var project in projects.Where(p => !sync.Report.HasFailed(sync.Name, p.Project.Key)))
            await ExplainAbsentAsync(project, present, anew.Contains(project.Project.Id), ct);
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
        var scopes = projects
            .Where(p => p.Horizon is not null)
            .GroupBy(p => p.Horizon ?? default)
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
    /// Fetches issues that the walks have missed, for instance because the search index lagged behind, and those with a new key: a
    /// project's new
    /// key is no update of its issues.
    /// </summary>
    private async Task StoreMissedAsync(Dictionary<long, string?> present, CancellationToken ct)
    {
        List<long> missed = [],
            renamed = [];
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
            var read = await sync.Client.GetIssuesAsync(some, fields, withChangelog, ct);
            var issues = read.Issues.Where(sync.IsSynced).ToList();
            await StoreAsync(issues, read.Unread, ct);
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
        IReadOnlyList<string> links = sync.Server.Deployment == JiraDeployment.Cloud ? ["parent"] : fields.EpicLinkFieldIds;
        try
        {
            foreach (var link in links)
            {
                await foreach (var page in sync.Client.SearchIdsAsync(Jql.With([.. sync.InSight.Select(p => p.Key)], link), ct))
                    await FetchAsync([.. scope.Parentless([.. page.Select(i => i.Id)])], ct);
            }
        }
        catch (JiraException e) when (e.IsOfOnePart())
        {
            sync.Report.Note($"{sync.Name}: whether issues have got back a parent that was out of sight can't be searched: {e.Message}");
        }
    }

    /// <summary>
    /// Reads what no search shows any more directly: what is still there was archived or is out of the index, and is kept; the rest is
    /// gone, unless it is
    /// so much that the account has rather lost sight of the project.
    /// </summary>
    private async Task ExplainAbsentAsync(ProjectState project, Dictionary<long, string?> present, bool anew, CancellationToken ct)
    {
        if (project.Horizon is not { } horizon)
            return;
        var expected = scope.InScopeOf(project.Project.Id, horizon).Where(i => anew || !i.OutOfSearch).Select(i => i.Id).ToList();
        var absent = expected.Where(id => !present.ContainsKey(id)).ToList();
        if (absent.Count == 0)
            return;
        var many = absent.Count * 2 >= expected.Count;
        if (many && absent.Count > Sample && (await ReadAbsentAsync(SampleOf(absent), ct)).Issues.Count == 0)
        {
            LostSight(project.Project, absent.Count, expected.Count);
            return;
        }

        var read = await ReadAbsentAsync(absent, ct);
        await KeepAsync([.. read.Issues.Where(sync.IsSynced)], read.Unread, ct);
        var moved = read.Issues.Where(i => !sync.IsSynced(i)).ToDictionary(i => i.Id, i => i.Key);
        var silent = absent.Except(read.Issues.Select(i => i.Id)).Except(read.Unread.Select(i => i.Id)).Except(read.Failed.Keys).ToList();
        if (silent.Count * 2 >= expected.Count)
            LostSight(project.Project, silent.Count, expected.Count);
        else
            Remove([.. silent, .. moved.Keys], moved);
    }

    private static List<long> SampleOf(List<long> ids) =>
        [.. Enumerable.Range(0, Sample).Select(i => ids[(int)((long)i * ids.Count / Sample)])];

    private async Task<IssueReading> ReadAbsentAsync(IReadOnlyList<long> ids, CancellationToken ct)
    {
        var read = await sync.Client.GetIssuesAsync(ids, fields, withChangelog, ct);
        foreach (var (id, why) in read.Failed)
            sync.Report.Note($"{sync.Name}: what became of issue {id}, which no search shows any more, can't be read: {why}");
        // An account that has just lost its credentials sees nothing either.
        await sync.Client.ConnectAsync(ct);
        return read;
    }

    private async Task KeepAsync(IReadOnlyList<IssueFact> kept, IReadOnlyList<UnreadIssue> unread, CancellationToken ct)
    {
        await StoreAsync(kept, unread, ct);
        if (kept.Count > 0)
            sync.Session.InTransaction(() => scope.WriteOutOfSearch(kept.Select(i => i.Id), Instant.From(sync.Time.GetUtcNow())));
    }

    private void LostSight(BatchProject project, int absent, int expected) =>
        sync.Report.Fail(
            sync.Name,
            project.Key,
            $"Jira no longer shows {absent} of the {expected} stored issues of {project.Key} to this account, not even when they are "
                + "asked for one by one. "
                + "So many at once look like a lost permission, not like deletions: nothing was removed. "
                + $"Check the account's Browse Projects permission; if they are really gone, run purge --projects {project.Key} and sync "
                + "again."
        );

    private void Remove(IReadOnlyList<long> gone, Dictionary<long, string> moved)
    {
        // The local clock: "as of" is asked in it.
        var at = Instant.From(sync.Time.GetUtcNow());
        var removed = 0;
        sync.Session.InTransaction(() => removed = gone.Sum(id => scope.Tombstone(id, at, moved.GetValueOrDefault(id))));
        sync.Report.Written(deleted: removed);
    }

    private async Task StoreAsync(IReadOnlyList<IssueFact> issues, IReadOnlyList<UnreadIssue> unread, CancellationToken ct)
    {
        var histories = await reader.CompleteAsync(issues, withChangelog ? reader.Lacking(issues, anew: false) : [], ct);
        sync.Mentions.Add(issues, histories.Values, known);
        sync.TellUnread(issues, unread);
        var writes = default(IssueWrites);
        sync.Session.InTransaction(() =>
        {
            writes = writer.Write(issues, histories, force: false);
            foreach (var issue in unread)
                writer.WriteUnread(issue);
        });
        sync.Report.Written(issues: writes.Issues, changes: writes.Changes);
    }
}
