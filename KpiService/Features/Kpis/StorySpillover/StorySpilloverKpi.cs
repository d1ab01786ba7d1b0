using KpiService.Snapshot.Columns;

namespace KpiService.Features.Kpis.StorySpillover;

/// <summary>Share of the issues in closed sprints that have been in too many sprints.</summary>
internal static class StorySpilloverKpi
{
    public static KpiModule Module { get; } =
        new()
        {
            Name = "storySpillover",
            Kebab = "story-spillover",
            Title = "Story spillover",
            Unit = "percent",
            Direction = "down",
            OverSprints = true,
            Definition =
                "Of the issues in at least one sprint that closed in the window, the share that has been in more than the allowed number "
                + "of started sprints.",
            Options = o => o.StorySpillover,
            Parts = _ => [.. StorySpilloverEvidence.PartNames],
            Compute = Compute,
            Number = Number,
            Evidence = StorySpilloverEvidence.Of,
        };

    /// <summary>Issues of the sprints and the number of sprints each has been in.</summary>
    public static List<(int Issue, int Sprints)> Counts(KpiContext q)
    {
        var history = q.Snapshot.SprintHistory;
        var seen = new IssueBitmap(q.Snapshot.Issues.Count);
        var counts = new List<(int, int)>();
        foreach (var sprint in q.OwnSprints)
        {
            foreach (var visit in history.VisitsBySprint[sprint])
            {
                if (q.Counts(visit.Issue) && seen.Add(visit.Issue))
                    counts.Add((visit.Issue, history.VisitedBy(visit.Issue, q.Window.To)));
            }
        }

        return counts;
    }

    private static KpiMeasure Compute(KpiContext q)
    {
        var counts = Counts(q);
        var max = q.Options.Kpis.StorySpillover.MaxSprints;
        var spilled = counts.Count(c => c.Sprints > max);
        var distribution = counts.GroupBy(c => c.Sprints).OrderBy(g => g.Key).Select(g => new SprintCount(g.Key, g.Count())).ToList();
        var details = new StorySpilloverDetails(spilled, counts.Count, max, distribution, CarryOverRate(q));
        return Measured(q, spilled, counts.Count, details) with { Projects = q.ProjectsOf(counts.Select(c => c.Issue)) };
    }

    private static double? CarryOverRate(KpiContext q)
    {
        var (carriedOver, scope) = (0, 0);
        foreach (var report in q.OwnSprints.Select(s => q.Ledger.Report(s, q.Counts, q.AsOf)))
        {
            carriedOver += report.CarriedOver.Issues;
            scope += report.Committed.Issues + report.Added.Issues;
        }

        return scope == 0 ? null : 100.0 * carriedOver / scope;
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var (history, max) = (q.Snapshot.SprintHistory, q.Options.Kpis.StorySpillover.MaxSprints);
        var seen = new IssueBitmap(q.Snapshot.Issues.Count);
        var (issues, spilled) = (0, 0);
        foreach (var sprint in q.OwnSprints)
        {
            foreach (ref readonly var visit in history.VisitsBySprint[sprint])
            {
                if (!q.Counts(visit.Issue) || !seen.Add(visit.Issue))
                    continue;
                issues++;
                if (history.VisitedBy(visit.Issue, q.Window.To) > max)
                    spilled++;
            }
        }

        return Measured(q, spilled, issues, null);
    }

    private static KpiMeasure Measured(KpiContext q, int spilled, int issues, StorySpilloverDetails? details) =>
        new(issues == 0 ? null : 100.0 * spilled / issues, issues, issues == 0 ? KpiReasons.None(q) : null, details);
}
