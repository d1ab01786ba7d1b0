using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Durations;

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
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var finished = q.Finished();
        var delivered = new List<FlowFact>(finished.Most);
        var notDelivered = 0;
        foreach (ref readonly var fact in finished)
        {
            if (Delivery.IsHit(issues, dropped, fact.Issue))
                notDelivered++;
            else
                delivered.Add(fact);
        }

        return (delivered, notDelivered);
    }

    /// <summary>How many were finished and delivered.</summary>
    public static int Count(MetricContext q)
    {
        var (issues, dropped) = (q.Snapshot.Issues, Delivery.Hits(q.Snapshot, q.Options.Workflow));
        var delivered = 0;
        foreach (ref readonly var fact in q.Finished())
        {
            if (!Delivery.IsHit(issues, dropped, fact.Issue))
                delivered++;
        }

        return delivered;
    }
}
