using KpiService.Flow.Arrivals;
using KpiService.Flow.Blocked;
using KpiService.Flow.CumulativeFlow;
using KpiService.Flow.CycleTime;
using KpiService.Flow.FlowEfficiency;
using KpiService.Flow.LeadTime;
using KpiService.Flow.Throughput;
using KpiService.Flow.TimeInStatus;
using KpiService.Flow.Wip;
using KpiService.Flow.WipAge;

namespace KpiService.Flow;

/// <summary>All flow metrics.</summary>
public static class FlowCatalog
{
    public static IReadOnlyList<FlowModule> All { get; } =
    [
        CycleTimeFlow.Module,
        LeadTimeFlow.Module,
        ThroughputFlow.Module,
        WipFlow.Module,
        WipAgeFlow.Module,
        CumulativeFlowFlow.Module,
        TimeInStatusFlow.Module,
        FlowEfficiencyFlow.Module,
        ArrivalsFlow.Module,
        BlockedFlow.Module,
    ];
}
