using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;

namespace KpiService.Features.Flow.Throughput;

/// <summary>Issues delivered.</summary>
internal static class ThroughputFlow
{
    private const int TypesShown = 8;

    public static FlowModule Module { get; } =
        new()
        {
            Name = "throughput",
            Kebab = "throughput",
            Title = "Throughput",
            Unit = "issues",
            Definition =
                "Issues delivered, by the week in which they reached done to stay; the value is the mean of the whole weeks of the window.",
            CountsDeliveries = true,
            Finest = SeriesInterval.Week,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var weeks = WholeWeeks.Of(q);
        var counted = new DeliveredByType(q, weeks);
        LeftOut[] leftOut = counted.NotDelivered > 0 ? [new(Deliveries.NotDelivered, counted.NotDelivered)] : [];
        return new Measure(
            counted.All.Mean,
            counted.All.Total,
            WholeWeeks.None,
            new ThroughputDetails(
                counted.All.Total,
                weeks.Count,
                [.. counted.Types.Select(t => new TypeCount(t.Name, t.Counts.Total))],
                leftOut
            )
        );
    }

    private static List<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var counted = new DeliveredByType(q, periods);
        var lines = new List<FlowLine> { new("issues", "Issues", "issues", counted.All.Values) };
        lines.AddRange(counted.Types.Take(TypesShown).Select(t => new FlowLine($"type:{t.Name}", t.Name, "issues", t.Counts.Values)));
        if (counted.Types.Count > TypesShown)
        {
            var others = Counts.Sum(periods, counted.Types.Skip(TypesShown).Select(t => t.Counts));
            lines.Add(new FlowLine("otherTypes", "Other types", "issues", others.Values));
        }

        return lines;
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var delivered = Deliveries.Of(q).Delivered;
        return new EvidenceTable(
            [new("doneAt", "Done", "instant")],
            EvidenceRows.Of(
                delivered,
                delivered.OrderByDescending(f => f.At),
                f => new EvidenceRow(f.Issue, [new Domain.Time.Instant(f.At)])
            ),
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
    }
}
