using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>The status changed while the issue was done.</summary>
internal static class ChangedAfterDone
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "changedAfterDone",
            Title = "Status changed after done",
            Distorts = "Reopened work counts again when it is done again; reports by resolution date differ from those by status.",
            Advice = "Open a new issue for new work, and let a status follow done only where it is a step of its own.",
            Kpis = ["cycleTime", "reopenedStories"],
            Notable = 20,
            AtTitle = "Changed at",
            Among = Populations.Moved,
            Cases = s => s.InVisits(Add),
        };

    private static void Add(int issue, Visits visits, List<QualityFact> cases)
    {
        for (var k = 1; k < visits.Length; k++)
        {
            if (visits[k - 1].DoneAt != FlowHistory.None && visits[k].Status != visits[k - 1].Status)
                cases.Add(new QualityFact(issue, issue, visits[k].At, visits[k].At));
        }
    }
}
