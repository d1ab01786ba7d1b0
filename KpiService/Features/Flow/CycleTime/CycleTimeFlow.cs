using KpiService.Domain.Time;
using KpiService.Features.Durations;

namespace KpiService.Features.Flow.CycleTime;

/// <summary>From the start of work to done.</summary>
internal static class CycleTimeFlow
{
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
            Compute = q => DurationMetric.Measure(Duration.CycleTime, q),
            Number = q => DurationMetric.Number(Duration.CycleTime, q),
            Lines = (q, periods) => DurationMetric.Lines(Duration.CycleTime, q, periods),
            Evidence = q => DurationMetric.Evidence(Duration.CycleTime, q, "Cycle time"),
        };
}
