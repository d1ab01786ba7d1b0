using KpiService.Domain;
using KpiService.Features.DataQuality.Counted;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Statuses that nobody knows the category of.</summary>
internal static class UnmappedStatuses
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unmappedStatuses",
            Title = "Statuses without a category",
            Unit = "statuses",
            Distorts =
                "Jira no longer knows them, or gives them none. They count as in progress: starts come early, and passing through one "
                + "after done looks like a reopening.",
            Advice = "Map them by name or id under workflow in the configuration.",
            Kpis = ["cycleTime", "reopenedStories", "sprintPredictability"],
            Notable = 0,
            AtTitle = "Left at",
            Among = Populations.Statuses,
            Cases = s =>
                StatusPopulation.Visits(
                    s,
                    (issue, status) => s.Snapshot.Workflow[s.Snapshot.Issues.Projects[issue], status].Source == CategorySource.Unmapped
                ),
            NameOf = (s, status) => s.Snapshot.Statuses[status].Name,
        };
}
