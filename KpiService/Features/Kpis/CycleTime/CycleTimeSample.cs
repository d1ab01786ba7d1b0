using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.CycleTime;

/// <summary>Issues finished in the window: measured, or left out for a reason.</summary>
internal sealed class CycleTimeSample(KpiContext q)
{
    public const string NeverStarted = "neverStarted";
    public const string NotDelivered = "notDelivered";

    private readonly Func<int, bool> notDelivered = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);

    public List<FlowFact> Finished { get; } = q.Finished();

    /// <summary>Why a finished issue is left out; null: it is measured.</summary>
    public string? Excluded(FlowFact fact) =>
        notDelivered(fact.Issue) ? NotDelivered
        : fact.StartedAt == FlowHistory.None ? NeverStarted
        : null;

    public static double Days(FlowFact fact) => (fact.At - fact.StartedAt) / (double)Instant.Day;
}
