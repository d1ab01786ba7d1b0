using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>Finished issues that are in no sample, and why: <c>neverStarted</c> or <c>notDelivered</c>.</summary>
public sealed record LeftOut(string Reason, int Issues);

/// <summary>What was finished in the window of a question.</summary>
internal static class Deliveries
{
    public const string NeverStarted = "neverStarted";
    public const string NotDelivered = "notDelivered";

    /// <summary>Finished and delivered, by when they were done; the rest are those whose resolution says that nothing was.</summary>
    public static (List<FlowFact> Delivered, int NotDelivered) Of(MetricContext q)
    {
        var dropped = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);
        var delivered = q.Finished();
        return (delivered, delivered.RemoveAll(f => dropped(f.Issue)));
    }

    /// <summary>Issues that began in a window.</summary>
    public static IEnumerable<int> CreatedIn(this MetricContext q, DateWindow window)
    {
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (q.Counts(i) && window.Contains(q.Snapshot.Issues.Begun(i)))
                yield return i;
        }
    }

    /// <summary>The same question over a period, as it stood at its end.</summary>
    public static MetricContext In(this MetricContext q, DateWindow window) => q with { Window = window, AsOf = window.To };
}
