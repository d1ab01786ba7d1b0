using System.Buffers;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Durations;

/// <summary>How long finished issues took, from one instant of their life to done.</summary>
/// <param name="begin">
/// The instant it is measured from, unix milliseconds; <see cref="FlowHistory.None"/>: the issue is left out.
/// </param>
internal sealed class Duration(Func<IssueColumns, FlowFact, long> begin)
{
    /// <summary>From the start of work to done.</summary>
    public static Duration CycleTime { get; } = new((_, fact) => fact.StartedAt);

    /// <summary>From the wish to its delivery.</summary>
    public static Duration LeadTime { get; } = new((issues, fact) => issues.BegunTimes[fact.Issue]);

    /// <summary>The issues finished in the window.</summary>
    public DurationSample Sample(MetricContext q)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var finished = q.Finished();
        var measured = new List<(FlowFact Fact, double Days)>(finished.Most);
        var (neverStarted, notDelivered) = (new List<FlowFact>(), new List<FlowFact>());
        var total = 0L;
        foreach (ref readonly var fact in finished)
        {
            if (Delivery.IsHit(issues, dropped, fact.Issue))
            {
                notDelivered.Add(fact);
            }
            else if (begin(issues, fact) is var from && from == FlowHistory.None)
            {
                neverStarted.Add(fact);
            }
            else
            {
                measured.Add((fact, Days(from, fact.At)));
                total += fact.At - from;
            }
        }

        return new DurationSample(measured, neverStarted, notDelivered) { TotalMilliseconds = total };
    }

    /// <summary>
    /// The configured statistic, in days, with the number of issues and why there is none: what <see cref="Sample"/> gives. The mean needs
    /// one pass.
    /// </summary>
    public (double? Value, int Issues, Reason? Reason) Number(MetricContext q)
    {
        var statistic = q.Options.Kpis.CycleTime.Statistic;
        if (statistic.Equals("mean", StringComparison.OrdinalIgnoreCase))
            return Mean(q);
        var (statistics, reason) = Statistics(q);
        return (statistics.Named(statistic), statistics.SampleSize, reason);
    }

    /// <summary>The statistics of <see cref="Sample"/> and why there are none, where the issues themselves aren't asked for.</summary>
    public (DurationStatistics Statistics, Reason? Reason) Statistics(MetricContext q)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var all = q.Finished();
        var days = ArrayPool<double>.Shared.Rent(all.Most);
        var (measured, finished, total) = (0, 0, 0L);
        foreach (ref readonly var fact in all)
        {
            finished++;
            if (Delivery.IsHit(issues, dropped, fact.Issue) || begin(issues, fact) is var from && from == FlowHistory.None)
                continue;
            days[measured++] = Days(from, fact.At);
            total += fact.At - from;
        }

        var statistics = DurationStatistics.Of(days.AsSpan(0, measured), MeanDays(total, measured));
        ArrayPool<double>.Shared.Return(days);
        return (statistics, Nothing(measured, finished));
    }

    private (double? Mean, int Issues, Reason? Reason) Mean(MetricContext q)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var (measured, finished, total) = (0, 0, 0L);
        foreach (ref readonly var fact in q.Finished())
        {
            finished++;
            if (Delivery.IsHit(issues, dropped, fact.Issue) || begin(issues, fact) is var from && from == FlowHistory.None)
                continue;
            measured++;
            total += fact.At - from;
        }

        return (MeanDays(total, measured), measured, Nothing(measured, finished));
    }

    public static double Days(long from, long to) => (to - from) / (double)Instant.Day;

    /// <summary>Why there is no number; null where there is one.</summary>
    internal static Reason? Nothing(int measured, int finished) =>
        measured > 0 ? null
        : finished > 0 ? DurationReasons.NothingMeasured
        : DurationReasons.NothingFinished;

    internal static double? MeanDays(long totalMilliseconds, int issues) =>
        issues == 0 ? null : totalMilliseconds / (double)Instant.Day / issues;
}
