using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Durations;

/// <summary>How long finished issues took, from one instant of their life to done.</summary>
/// <param name="begin">The instant it is measured from; null: the issue is left out.</param>
internal sealed class Duration(Func<DataSnapshot, FlowFact, Instant?> begin)
{
    /// <summary>From the start of work to done.</summary>
    public static Duration CycleTime { get; } = new((_, fact) => FlowHistory.Known(fact.StartedAt));

    /// <summary>From the wish to its delivery.</summary>
    public static Duration LeadTime { get; } = new((snapshot, fact) => snapshot.Issues.Begun(fact.Issue));

    /// <summary>The issues finished in the window.</summary>
    public DurationSample Sample(MetricContext q)
    {
        var dropped = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);
        var finished = q.Finished();
        var measured = new List<(FlowFact Fact, double Days)>(finished.Count);
        var (neverStarted, notDelivered) = (new List<FlowFact>(), new List<FlowFact>());
        foreach (var fact in finished)
        {
            if (dropped(fact.Issue))
                notDelivered.Add(fact);
            else if (begin(q.Snapshot, fact) is { } from)
                measured.Add((fact, Days(from.Milliseconds, fact.At)));
            else
                neverStarted.Add(fact);
        }

        return new DurationSample(measured, neverStarted, notDelivered);
    }

    public static double Days(long from, long to) => (to - from) / (double)Instant.Day;
}
