using KpiService.Features.Sprints;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Committed and closed without delivering anything.</summary>
internal static class CommittedNotDelivered
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "committedNotDelivered",
            Title = "Committed, finished as not delivered",
            Distorts = "They count as completed: predictability and velocity are too high.",
            Advice = "Take what won't be done out of the sprint before closing it.",
            Kpis = ["sprintPredictability"],
            Notable = 5,
            AtTitle = "Sprint completed at",
            Among = Populations.Committed,
            Cases = Find,
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var notDelivered = Delivery.NotDelivered(s.Snapshot, s.Options.Workflow);
        return from closed in s.ClosedSprints()
            from entry in closed.Entries
            where entry.Part.Fate is { In: SprintWayIn.Committed, Out: SprintWayOut.Completed } && notDelivered(entry.Issue)
            select new QualityFact(entry.Issue, entry.Issue, closed.End, closed.End);
    }
}
