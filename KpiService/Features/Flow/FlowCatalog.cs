using KpiService.Features.Flow.Arrivals;
using KpiService.Features.Flow.Blocked;
using KpiService.Features.Flow.CumulativeFlow;
using KpiService.Features.Flow.CycleTime;
using KpiService.Features.Flow.FlowEfficiency;
using KpiService.Features.Flow.LeadTime;
using KpiService.Features.Flow.Throughput;
using KpiService.Features.Flow.TimeInStatus;
using KpiService.Features.Flow.Wip;
using KpiService.Features.Flow.WipAge;

namespace KpiService.Features.Flow;

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
