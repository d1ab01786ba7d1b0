using KpiService.Features.Durations;

namespace KpiService.Features.Kpis.ReopenedStories;

/// <summary>Share of finished issues that were reopened.</summary>
internal static class ReopenedStoriesKpi
{
    public static KpiModule Module { get; } =
        new()
        {
            Name = "reopenedStories",
            Kebab = "reopened-stories",
            Title = "Reopened stories",
            Unit = "percent",
            Direction = "down",
            OverSprints = false,
            Definition = "Of the issues that reached done or were reopened in the window, the share that left done again.",
            Options = o => o.ReopenedStories,
            Parts = _ => ReopenedStoriesEvidence.PartNames,
            Compute = Compute,
            Number = Number,
            Evidence = ReopenedStoriesEvidence.Of,
        };

    private static KpiMeasure Compute(KpiContext q)
    {
        var (all, back, events) = ReopenedSample.Count(q);
        var (completed, reopened, complete) = (all.Count(), back.Count(), 0);
        var projects = new HashSet<int>();
        for (var i = all.Next(0); i >= 0; i = all.Next(i + 1))
        {
            projects.Add(q.Snapshot.Issues.Projects[i]);
            if (q.Snapshot.Issues.Complete[i])
                complete++;
        }

        var details = new ReopenedStoriesDetails(reopened, completed, events, Share(complete, completed));
        return Measured(reopened, completed, details) with { Projects = projects };
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var (completed, reopened, _) = ReopenedSample.Count(q);
        return Measured(reopened.Count(), completed.Count(), null);
    }

    private static KpiMeasure Measured(int reopened, int completed, ReopenedStoriesDetails? details) =>
        new(Share(reopened, completed), completed, completed == 0 ? DurationReasons.NothingFinished : null, details);

    private static double? Share(int part, int of) => of == 0 ? null : 100.0 * part / of;
}
