using KpiService.Domain.Facts;
using KpiService.Jira.Fields;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>What a search doesn't show of its issues: histories that didn't come along, and versions newer than its index.</summary>
internal sealed class Histories(InstanceSync sync, IssueWriter stored, HistoryFields fields)
{
    private readonly HistoryAgreement agreement = new(fields);

    /// <summary>The issues whose current history is neither stored nor came along.</summary>
    /// <param name="anew">True: stored histories are read anew.</param>
    public IReadOnlyList<long> Lacking(IReadOnlyList<IssueFact> issues, bool anew)
    {
        var lacking = issues.Where(i => i.Changelog is not { Complete: true }).ToList();
        if (anew || lacking.Count == 0)
            return [.. lacking.Select(i => i.Id)];
        var known = stored.Stored(lacking.Select(i => i.Id));
        return [.. lacking.Where(i => known.GetValueOrDefault(i.Id)?.HasChangelogOf(i) != true).Select(i => i.Id)];
    }

    /// <summary>
    /// The issues; in the place of those that are stored in a later version stands what Jira says when asked directly, if it still shows
    /// them:
    /// the search index may lag behind, or Jira itself was set back.
    /// </summary>
    public async Task<IReadOnlyList<IssueFact>> CurrentAsync(
        IReadOnlyList<IssueFact> issues,
        FieldMap fields,
        bool withChangelog,
        CancellationToken ct
    )
    {
        var known = stored.Stored(issues.Select(i => i.Id));
        var older = issues
            .Where(i => known.GetValueOrDefault(i.Id) is { Deleted: false } later && later.Updated > i.Updated)
            .Select(i => i.Id)
            .ToHashSet();
        if (older.Count == 0)
            return issues;
        var read = await sync.Client.GetIssuesAsync([.. older], fields, withChangelog, ct);
        return [.. issues.Where(i => !older.Contains(i.Id)), .. read.Issues];
    }

    /// <summary>All there are, by issue id.</summary>
    /// <param name="lacking">Issues whose history is fetched.</param>
    public async Task<Dictionary<long, ChangelogFact>> CompleteAsync(
        IReadOnlyList<IssueFact> issues,
        IReadOnlyList<long> lacking,
        CancellationToken ct
    )
    {
        var histories = new Dictionary<long, ChangelogFact>();
        foreach (var issue in issues)
        {
            if (issue.Changelog is { } history)
                histories[issue.Id] = history;
        }

        if (lacking.Count > 0)
        {
            await foreach (var some in sync.Client.GetChangelogsAsync(lacking, ct))
            {
                foreach (var (id, history) in some)
                    histories[id] = history;
            }
        }

        foreach (var issue in issues)
        {
            if (histories.TryGetValue(issue.Id, out var history))
                histories[issue.Id] = Compare(HistoryAgreement.StateOf(issue), history);
        }

        return histories;
    }

    /// <summary>The history, marked where it doesn't lead to what the issue is at present.</summary>
    public ChangelogFact Compare(IssueState issue, ChangelogFact history)
    {
        if (history is { Error: null, Complete: true } && agreement.Agrees(issue, history, sync.StartedAt))
            return history;
        if (history.Error is not null || history.Complete)
            sync.MarkHistoryAsDoubtful(issue.Id);
        return history.Error is null && history.Complete ? history with { Agrees = false } : history;
    }
}
