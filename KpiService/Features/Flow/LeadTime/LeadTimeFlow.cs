using KpiService.Domain.Time;

namespace KpiService.Features.Flow.LeadTime;

/// <summary>From the wish to its delivery.</summary>
internal static class LeadTimeFlow
{
    private static readonly Duration Elapsed = new((snapshot, fact) => snapshot.Issues.Begun(fact.Issue));

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
            Measure = Elapsed.Measure,
            Lines = Elapsed.Lines,
            Evidence = q => Elapsed.Evidence(q, "Lead time"),
        };
}
