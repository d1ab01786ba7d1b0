using KpiService.Features.DataQuality.Counted;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Straight from to do to done.</summary>
internal static class DoneNeverStarted
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "doneNeverStarted",
            Reason = "neverStarted",
            Title = "Done but never started",
            Distorts = "Cycle time leaves them out: where many are missing it tells of the survivors only, and its status is neutral.",
            Advice = "Move issues to an in-progress status when work begins, or map the status in which it does under workflow.",
            Kpis = ["cycleTime"],
            Notable = 15,
            AtTitle = "Done at",
            Among = Populations.Done,
            Cases = s => s.Snapshot.Flow.DoneFacts.Where(f => f.StartedAt == FlowHistory.None).Select(DonePopulation.Of),
        };
}
