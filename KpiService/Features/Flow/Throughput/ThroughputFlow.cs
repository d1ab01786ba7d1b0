using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

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
        var (delivered, notDelivered) = Deliveries.Of(q);
        var types = ByType(q, delivered).Select(t => new TypeCount(t.Key, t.Count())).ToList();
        LeftOut[] leftOut = notDelivered > 0 ? [new(Deliveries.NotDelivered, notDelivered)] : [];
        var weeks = WholeWeeks.Of(q);
        return new Measure(
            weeks.Mean(delivered.Select(f => f.At)),
            delivered.Count,
            WholeWeeks.None,
            new ThroughputDetails(delivered.Count, weeks.Count, types, leftOut)
        );
    }

    private static List<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var delivered = Deliveries.Of(q).Delivered;
        var types = ByType(q, delivered).ToList();
        var lines = new List<FlowLine> { new("issues", "Issues", "issues", Counts.In(periods, delivered.Select(f => f.At))) };
        lines.AddRange(
            types.Take(TypesShown).Select(t => new FlowLine($"type:{t.Key}", t.Key, "issues", Counts.In(periods, t.Select(f => f.At))))
        );
        if (types.Count > TypesShown)
            lines.Add(
                new FlowLine(
                    "otherTypes",
                    "Other types",
                    "issues",
                    Counts.In(periods, types.Skip(TypesShown).SelectMany(t => t).Select(f => f.At))
                )
            );
        return lines;
    }

    private static IEnumerable<IGrouping<string, FlowFact>> ByType(MetricContext q, List<FlowFact> delivered) =>
        delivered
            .GroupBy(f => q.Snapshot.Types[q.Snapshot.Issues.Types[f.Issue]].Name)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);

    private static EvidenceTable Evidence(MetricContext q) =>
        new(
            [new("doneAt", "Done", "instant")],
            [
                .. Deliveries
                    .Of(q)
                    .Delivered.OrderByDescending(f => f.At)
                    .Select(f => new EvidenceRow(f.Issue, [new Domain.Time.Instant(f.At)])),
            ],
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
}
