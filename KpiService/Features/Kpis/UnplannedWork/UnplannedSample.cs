using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Features.Sprints;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.Kpis.UnplannedWork;

/// <summary>An issue in a closed sprint's scope. An issue in two sprints counts in both.</summary>
internal readonly record struct ScopedIssue(int Sprint, int Issue, bool Labelled, bool Added, bool CreatedAfterStart);

/// <summary>What is in the sprints, and what was started without sprints.</summary>
internal sealed class UnplannedSample(KpiContext q)
{
    private static readonly string[] DefaultLabels = ["unplanned", "interrupt", "urgent", "incident"];
    private static readonly ConditionalWeakTable<DataSnapshot, IssueBitmap> Known = [];
    private readonly IssueBitmap labelled = Known.GetValue(q.Snapshot, s => Labelled(s, q.Options.Labels));
    private readonly bool byLabel = !Only("added", q);
    private readonly bool byAddition = !Only("labelled", q);

    public List<ScopedIssue> Scope()
    {
        var scope = new List<ScopedIssue>();
        foreach (var sprint in q.OwnSprints)
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
                        labelled.Contains(entry.Issue),
                        added,
                        added && q.Snapshot.Issues.Begun(entry.Issue) > start
                    )
                );
            }
        }

        return scope;
    }

    /// <summary>How many of it are unplanned, how many there are, and whether any sprint has an issue in one of its groups.</summary>
    public (int Unplanned, int Total, bool AnySprint) Count()
    {
        var (unplanned, total, any) = (0, 0, false);
        foreach (var sprint in q.OwnSprints)
        {
            foreach (ref readonly var entry in q.Ledger.Book(sprint, q.AsOf))
            {
                var fate = entry.Part.Fate;
                if (!fate.InAnyGroup || !q.Counts(entry.Issue))
                    continue;
                any = true;
                if (fate.In == SprintWayIn.None)
                    continue;
                total++;
                if ((byLabel && labelled.Contains(entry.Issue)) || (byAddition && fate.In == SprintWayIn.Added))
                    unplanned++;
            }
        }

        return (unplanned, total, any);
    }

    /// <summary>The same of the issues started in the window in projects without sprints: by their labels.</summary>
    public (int Unplanned, int Total) CountKanban()
    {
        var (unplanned, total) = (0, 0);
        foreach (ref readonly var fact in q.Started())
        {
            if (!q.Snapshot.KanbanProjects[q.Snapshot.Issues.Projects[fact.Issue]])
                continue;
            total++;
            if (labelled.Contains(fact.Issue))
                unplanned++;
        }

        return (unplanned, total);
    }

    /// <summary>Issues started in the window in projects without sprints.</summary>
    public List<(int Issue, bool Labelled)> KanbanStarts()
    {
        var starts = new List<(int, bool)>();
        foreach (ref readonly var fact in q.Started())
        {
            if (q.Snapshot.KanbanProjects[q.Snapshot.Issues.Projects[fact.Issue]])
                starts.Add((fact.Issue, labelled.Contains(fact.Issue)));
        }

        return starts;
    }

    /// <summary>By <c>kpis.unplanned_work.count</c>.</summary>
    public bool Unplanned(ScopedIssue issue) => (byLabel && issue.Labelled) || (byAddition && issue.Added);

    private static bool Only(string what, KpiContext q) =>
        string.Equals(q.Options.Kpis.UnplannedWork.Count, what, StringComparison.OrdinalIgnoreCase);

    /// <summary>Issues that carry one of the labels; found once per snapshot.</summary>
    private static IssueBitmap Labelled(DataSnapshot snapshot, LabelsOptions options)
    {
        var names = options.Unplanned.Count > 0 ? options.Unplanned : DefaultLabels;
        var labels = snapshot.Issues.Labels;
        var wanted = labels.Names.Index().Where(l => names.Contains(l.Item, StringComparer.OrdinalIgnoreCase)).Select(l => l.Index);
        return IssueBitmap.Where(snapshot.Issues.Count, labels.HasAny([.. wanted]));
    }
}
