using KpiService.Configuration;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>Answers questions to KPIs: value, judgement, period before, trend, parts and evidence.</summary>
public sealed class KpiCalculator(KpiServiceOptions options)
{
    /// <summary>Accepted values of <c>groupBy</c>.</summary>
    public static IReadOnlyList<string> GroupBys { get; } = ["project", "team", "board", "type", "category", "epic", "month"];

    /// <summary>The KPI in full; without trend also without limits, signals and the period before.</summary>
    public KpiReport Compute(KpiModule module, DataSnapshot snapshot, KpiRequest request, bool withTrend = true) =>
        throw new NotSupportedException($"{module.Name} {options} {snapshot} {request} {withTrend}");

    /// <summary>The same computation over each part of the selection.</summary>
    /// <param name="groupBy">One of <see cref="GroupBys"/>.</param>
    public IReadOnlyList<KpiGroup> Group(KpiModule module, DataSnapshot snapshot, KpiRequest request, string groupBy) =>
        throw new NotSupportedException($"{module.Name} {options} {snapshot} {request} {groupBy}");

    /// <summary>The issues behind the number.</summary>
    /// <param name="part">One of the module's <see cref="KpiModule.Parts"/>; null: all.</param>
    public EvidenceTable Evidence(KpiModule module, DataSnapshot snapshot, KpiRequest request, string? part = null) =>
        throw new NotSupportedException($"{module.Name} {options} {snapshot} {request} {part}");
}
