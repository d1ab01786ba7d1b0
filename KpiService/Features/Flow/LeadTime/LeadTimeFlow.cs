using KpiService.Domain.Time;
using KpiService.Features.Durations;

namespace KpiService.Features.Flow.LeadTime;

/// <summary>From the wish to its delivery.</summary>
internal static class LeadTimeFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "leadTime",
            Kebab = "lead-time",
            Title = "Lead time",
            Unit = "days",
            Definition =
                "Elapsed days from creation to done, of the issues finished in the window, started or not; each period as it stood at "
                + "its end.",
            Finest = SeriesInterval.Week,
            Findings = ["bulkDone"],
            Compute = q => DurationMetric.Measure(Duration.LeadTime, q),
            Number = q => DurationMetric.Number(Duration.LeadTime, q),
            Lines = (q, periods) => DurationMetric.Lines(Duration.LeadTime, q, periods),
            Evidence = q => DurationMetric.Evidence(Duration.LeadTime, q, "Lead time"),
        };
}
