using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>What the flow metrics of a duration have in common.</summary>
internal static class DurationMetric
{
    public static Measure Measure(Duration duration, MetricContext q)
    {
        var sample = duration.Sample(q);
        var statistics = sample.Statistics();
        var statistic = q.Options.Kpis.CycleTime.Statistic;
        return new Measure(
            statistics.Named(statistic),
            statistics.SampleSize,
            sample.Reason,
            DurationDetails.Of(q.Snapshot, sample, statistic)
        );
    }

    /// <summary>The value alone.</summary>
    public static Measure Number(Duration duration, MetricContext q)
    {
        var (value, issues, reason) = duration.Number(q);
        return new Measure(value, issues, reason, null);
    }

    /// <summary>Each period as it stood at its end, like a KPI's trend.</summary>
    public static IReadOnlyList<FlowLine> Lines(Duration duration, MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var statistics = periods.Select(p => duration.Statistics(q.In(p.Window)).Statistics).ToList();
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
    public static EvidenceTable Evidence(Duration duration, MetricContext q, string title)
    {
        var measured = duration.Sample(q).Measured;
        return new EvidenceTable(
            [new("startedAt", "Started", "instant"), new("doneAt", "Done", "instant"), new("days", title, "days")],
            EvidenceRows.Of(
                measured,
                measured.OrderByDescending(m => m.Days),
                m => new EvidenceRow(m.Fact.Issue, [FlowHistory.Known(m.Fact.StartedAt), new Instant(m.Fact.At), m.Days])
            ),
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
    }
}
