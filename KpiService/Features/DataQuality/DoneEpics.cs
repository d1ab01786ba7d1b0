using KpiService.Snapshot;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality;

/// <summary>When epics were done.</summary>
/// <param name="Children">Of the epic of each fact, the issues of the standard level.</param>
internal sealed record DoneEpics(FlowFact[] Facts, ListColumn<int> Children)
{
    public static DoneEpics Of(DataSnapshot snapshot)
    {
        var issues = snapshot.Issues;
        FlowFact[] facts = [.. snapshot.Flow.DoneFacts.Where(f => snapshot.Types[issues.Types[f.Issue]].Level > 0)];
        var done = facts.Select(f => f.Issue).ToHashSet();
        var children = Enumerable
            .Range(0, issues.Count)
            .Where(i => snapshot.StandardIssues.Contains(i) && done.Contains(issues.Epics[i]))
            .ToLookup(i => issues.Epics[i]);
        return new DoneEpics(facts, JaggedRows.Of(facts.Select(f => children[f.Issue].ToArray()).ToList()));
    }
}
