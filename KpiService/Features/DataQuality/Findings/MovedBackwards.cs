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
            Cases = s => Enumerable.Range(0, s.Snapshot.Issues.Count).SelectMany(i => Of(s.Snapshot, i)),
        };

    private static List<QualityFact> Of(DataSnapshot snapshot, int issue)
    {
        var cases = new List<QualityFact>();
        var visits = snapshot.Flow.Visits[issue];
        for (var k = 1; k < visits.Length; k++)
        {
            if (Category(k - 1, visits) == StatusCategory.InProgress && Category(k, visits) == StatusCategory.ToDo)
                cases.Add(new QualityFact(issue, issue, visits[k].At, visits[k].At));
        }

        return cases;

        StatusCategory Category(int k, ReadOnlySpan<Visit> of) => snapshot.Category(snapshot.Issues.Projects[issue], of[k].Status);
    }
}
