using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>How long finished issues took, from one instant of their life to done.</summary>
/// <param name="begin">The instant it is measured from; null: the issue is left out.</param>
internal sealed class Duration(Func<DataSnapshot, FlowFact, Instant?> begin)
{
    public DurationSample Sample(MetricContext q)
    {
        var (delivered, notDelivered) = Deliveries.Of(q);
        var measured = new List<(FlowFact Fact, double Days)>(delivered.Count);
        foreach (var fact in delivered)
        {
            if (begin(q.Snapshot, fact) is { } from)
                measured.Add((fact, (fact.At - from.Milliseconds) / (double)Instant.Day));
        }

        return new DurationSample(measured, delivered.Count - measured.Count, notDelivered);
    }

    public FlowMeasure Measure(MetricContext q)
    {
        var sample = Sample(q);
        var statistics = sample.Statistics();
        var statistic = q.Options.Kpis.CycleTime.Statistic;
        return new FlowMeasure(
            statistics.Named(statistic),
            statistics.SampleSize,
            sample.Reason(),
            DurationDetails.Of(q.Snapshot, sample, statistic)
        );
    }

    /// <summary>Each period as it stood at its end, like a KPI's trend.</summary>
    public IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var statistics = periods.Select(p => Sample(q.In(p.Window)).Statistics()).ToList();
        return
        [
            new FlowLine("mean", "Mean", "days", [.. statistics.Select(s => s.Mean)]),
            new FlowLine("p50", "50 % took this or less", "days", [.. statistics.Select(s => s.P50)]),
            new FlowLine("p85", "85 % took this or less", "days", [.. statistics.Select(s => s.P85)]),
            new FlowLine("p95", "95 % took this or less", "days", [.. statistics.Select(s => s.P95)]),
            new FlowLine("issues", "Issues", "issues", [.. statistics.Select(s => (double?)s.SampleSize)]),
        ];
    }

    /// <summary>The measured issues, the slowest first.</summary>
    public EvidenceTable Evidence(MetricContext q, string title) =>
        new(
            [new("startedAt", "Started", "instant"), new("doneAt", "Done", "instant"), new("days", title, "days")],
            [
                .. Sample(q)
                    .Measured.OrderByDescending(m => m.Days)
                    .Select(m => new EvidenceRow(m.Fact.Issue, [FlowHistory.Known(m.Fact.StartedAt), new Instant(m.Fact.At), m.Days])),
            ],
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
}

/// <summary>Measured issues, by when they were done, and how many were left out.</summary>
internal sealed record DurationSample(List<(FlowFact Fact, double Days)> Measured, int NeverStarted, int NotDelivered)
{
    private double[]? ascending;

    /// <summary>The days, sorted once.</summary>
    public IReadOnlyList<double> Ascending => ascending ??= Sorted();

    public DurationStatistics Statistics() => DurationStatistics.OfSorted(Ascending);

    public string? Reason() =>
        Measured.Count > 0 ? null
        : NeverStarted + NotDelivered > 0 ? "nothing was finished in the window that had been started and delivered"
        : "nothing was finished in the window";

    public IReadOnlyList<LeftOut> LeftOut() =>
        [
            .. new LeftOut[] { new(Deliveries.NeverStarted, NeverStarted), new(Deliveries.NotDelivered, NotDelivered) }.Where(e =>
                e.Issues > 0
            ),
        ];

    private double[] Sorted()
    {
        var days = new double[Measured.Count];
        for (var k = 0; k < days.Length; k++)
            days[k] = Measured[k].Days;
        Array.Sort(days);
        return days;
    }
}
