using KpiService.Features.DataQuality.Counted;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Done while sub-tasks are open.</summary>
internal static class ParentDoneEarly
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "parentDoneSubtasksOpen",
            Title = "Done with open sub-tasks",
            Distorts = "Throughput and cycle time count it as finished while work goes on.",
            Advice = "Close sub-tasks first; a condition in the workflow can ask for it.",
            Kpis = ["cycleTime", "sprintPredictability"],
            Notable = 15,
            AtTitle = "Done at",
            Among = Populations.Parents,
            Cases = Find,
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var children = s.Children(s.Snapshot.Issues.Parents, i => s.Level(i) < 0);
        return from fact in s.Snapshot.Flow.DoneFacts
            where children.Contains(fact.Issue)
            let last = children[fact.Issue].Max(s.DoneAt)
            where last > fact.KnownFrom
            select DonePopulation.Of(fact) with
            {
                KnownUntil = Math.Min(fact.KnownUntil, last),
            };
    }
}
