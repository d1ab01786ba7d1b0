using KpiService.Domain.Time;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.CycleTime;

/// <summary>From the start of work to done.</summary>
internal static class CycleTimeFlow
{
    private static readonly Duration Elapsed = new((_, fact) => FlowHistory.Known(fact.StartedAt));

    public static FlowModule Module { get; } =
        new()
        {
            Name = "cycleTime",
            Kebab = "cycle-time",
            Title = "Cycle time",
            Unit = "days",
            Definition =
                "Elapsed days from the first entry into an in-progress status to done, of the issues finished in the window; each period "
                + "as it stood at its end.",
            Finest = SeriesInterval.Week,
            Findings = ["bulkDone"],
            Measure = Elapsed.Measure,
            Lines = Elapsed.Lines,
            Evidence = q => Elapsed.Evidence(q, "Cycle time"),
        };
}
