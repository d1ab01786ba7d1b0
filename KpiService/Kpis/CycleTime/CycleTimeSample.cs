using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Kpis.CycleTime;

/// <summary>Issues finished in the window: measured, or left out for a reason.</summary>
internal sealed class CycleTimeSample
{
    public const string NeverStarted = "neverStarted";
    public const string NotDelivered = "notDelivered";

    private CycleTimeSample(IReadOnlyList<(FlowFact Fact, string? Excluded)> all) => All = all;

    /// <summary>Every finished issue, with the reason for which it is left out.</summary>
    public IReadOnlyList<(FlowFact Fact, string? Excluded)> All { get; }

    public static CycleTimeSample Of(KpiQuestion q)
    {
        var notDelivered = Delivery.NotDelivered(q.Snapshot, q.Options.Workflow);
        return new CycleTimeSample([.. q.Finished().Select(f => (f, Reason(f, notDelivered)))]);
    }

    public static double Days(FlowFact fact) => (fact.At - fact.StartedAt) / (double)Instant.Day;

    private static string? Reason(FlowFact fact, Func<int, bool> notDelivered) =>
        notDelivered(fact.Issue) ? NotDelivered : fact.StartedAt == FlowHistory.None ? NeverStarted : null;
}
