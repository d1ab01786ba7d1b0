using KpiService.Domain;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>From in progress back to to do.</summary>
internal static class MovedBackwards
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "movedBackwards",
            Title = "Moved back to to-do",
            Distorts = "With workflow.reset_on_backlog the earlier start is discarded, so cycle time gets shorter than the work was.",
            Advice = "Keep paused work in a waiting status; return to to-do only what is given up.",
            Kpis = ["cycleTime"],
            Notable = 10,
            AtTitle = "Moved at",
            Among = Populations.Moved,
            Cases = s => s.InVisits((issue, visits, cases) => Add(s.Snapshot, issue, visits, cases)),
        };

    private static void Add(DataSnapshot snapshot, int issue, Visits visits, List<QualityFact> cases)
    {
        for (var k = 1; k < visits.Length; k++)
        {
            if (Category(k - 1, visits) == StatusCategory.InProgress && Category(k, visits) == StatusCategory.ToDo)
                cases.Add(new QualityFact(issue, issue, visits[k].At, visits[k].At));
        }

        StatusCategory Category(int k, Visits of) => snapshot.Category(snapshot.Issues.Projects[issue], of[k].Status);
    }
}
