using KpiService.Configuration;
using KpiService.Features.Sprints;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.UnplannedWork;

/// <summary>An issue in a closed sprint's scope. An issue in two sprints counts in both.</summary>
internal readonly record struct ScopedIssue(int Sprint, int Issue, bool Labelled, bool Added, bool CreatedAfterStart);

/// <summary>What is in the sprints, and what was started without sprints.</summary>
internal sealed class UnplannedSample(KpiContext q)
{
    private static readonly string[] DefaultLabels = ["unplanned", "interrupt", "urgent", "incident"];
    private readonly bool[] unplannedLabels = Labels(q.Snapshot, q.Options.Labels);
    private readonly bool byLabel = !Only("added", q);
    private readonly bool byAddition = !Only("labelled", q);

    public List<ScopedIssue> Scope()
    {
        var scope = new List<ScopedIssue>();
        foreach (var sprint in q.Sprints)
        {
            var start = q.Snapshot.Sprints[sprint].StartedAt;
            foreach (var entry in q.Ledger.Entries(sprint, q.AsOf))
            {
                var wayIn = entry.Part.Fate.In;
                if (wayIn == SprintWayIn.None || !q.Counts(entry.Issue))
                    continue;
                var added = wayIn == SprintWayIn.Added;
                scope.Add(
                    new ScopedIssue(
                        sprint,
                        entry.Issue,
                        Labelled(entry.Issue),
                        added,
                        added && q.Snapshot.Issues.Begun(entry.Issue) > start
                    )
                );
            }
        }

        return scope;
    }

    /// <summary>Issues started in the window in projects without sprints.</summary>
    public List<(FlowFact Fact, bool Labelled)> KanbanStarts() =>
        [.. q.Started().Where(f => q.Snapshot.KanbanProjects[q.Snapshot.Issues.Projects[f.Issue]]).Select(f => (f, Labelled(f.Issue)))];

    /// <summary>By <c>kpis.unplanned_work.count</c>.</summary>
    public bool Unplanned(ScopedIssue issue) => (byLabel && issue.Labelled) || (byAddition && issue.Added);

    private static bool Only(string what, KpiContext q) =>
        string.Equals(q.Options.Kpis.UnplannedWork.Count, what, StringComparison.OrdinalIgnoreCase);

    private bool Labelled(int issue)
    {
        foreach (var label in q.Snapshot.Issues.Labels[issue])
        {
            if (unplannedLabels[label])
                return true;
        }

        return false;
    }

    private static bool[] Labels(DataSnapshot snapshot, LabelsOptions options)
    {
        var names = options.Unplanned.Count > 0 ? options.Unplanned : DefaultLabels;
        return [.. snapshot.Issues.Labels.Names.Select(l => names.Contains(l, StringComparer.OrdinalIgnoreCase))];
    }
}
