using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>What a search doesn't show of its issues: histories that didn't come along, and versions newer than its index.</summary>
internal sealed class Histories(JiraClient client, IssueWriter stored)
{
    /// <summary>The issues whose current history is neither stored nor came along.</summary>
    public IReadOnlyList<long> Lacking(IReadOnlyList<IssueFact> issues)
    {
        var known = stored.Stored(issues.Select(i => i.Id));
        return [.. issues
            .Where(i => i.Changelog is not { Complete: true } && known.GetValueOrDefault(i.Id)?.HasChangelogOf(i) != true)
            .Select(i => i.Id)];
    }

    /// <summary>
    /// The issues; in the place of those that are stored in a later version stands what Jira says when asked directly, if it still shows them:
    /// the search index may lag behind, or Jira itself was set back.
    /// </summary>
    public async Task<IReadOnlyList<IssueFact>> CurrentAsync(IReadOnlyList<IssueFact> issues, FieldMap fields, bool withChangelog, CancellationToken ct)
    {
        var known = stored.Stored(issues.Select(i => i.Id));
        var older = issues.Where(i => known.GetValueOrDefault(i.Id) is { Deleted: false } later && later.Updated > i.Updated).Select(i => i.Id).ToHashSet();
        if (older.Count == 0)
            return issues;
        return [.. issues.Where(i => !older.Contains(i.Id)), .. (await client.GetIssuesAsync([.. older], fields, withChangelog, ct)).Issues];
    }

    /// <summary>All there are, by issue id.</summary>
    /// <param name="lacking">Issues whose history is fetched.</param>
    public async Task<Dictionary<long, ChangelogFact>> CompleteAsync(
        IReadOnlyList<IssueFact> issues, IReadOnlyList<long> lacking, CancellationToken ct)
    {
        var histories = new Dictionary<long, ChangelogFact>();
        foreach (var issue in issues)
        {
            if (issue.Changelog is { } history)
                histories[issue.Id] = history;
        }

        if (lacking.Count == 0)
            return histories;
        await foreach (var some in client.GetChangelogsAsync(lacking, ct))
        {
            foreach (var (id, history) in some)
                histories[id] = history;
        }

        return histories;
    }
}
