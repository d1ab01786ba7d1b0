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
        var events = ReopenedSample.Of(q);
        var reopened = events.Count(e => e.Value > 0);
        var complete = events.Count(e => q.Snapshot.Issues.Complete[e.Key]);
        double? Share(int part) => events.Count == 0 ? null : 100.0 * part / events.Count;
        return new KpiMeasure(
            Share(reopened),
            events.Count,
            events.Count == 0 ? DurationReasons.NothingFinished : null,
            new ReopenedStoriesDetails(reopened, events.Count, events.Sum(e => e.Value), Share(complete))
        )
        {
            Projects = q.ProjectsOf(events.Keys),
        };
    }

    private static KpiMeasure Number(KpiContext q)
    {
        var (reopened, completed) = ReopenedSample.Count(q);
        return new KpiMeasure(
            completed == 0 ? null : 100.0 * reopened / completed,
            completed,
            completed == 0 ? DurationReasons.NothingFinished : null,
            null
        );
    }
}
