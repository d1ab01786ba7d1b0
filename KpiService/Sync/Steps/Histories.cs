using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Steps;

/// <summary>The histories of issues: those that came along, and those that have to be fetched.</summary>
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
