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
        var dropped = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);
        var delivered = q.Finished();
        return (delivered, delivered.RemoveAll(f => dropped(f.Issue)));
    }
}
