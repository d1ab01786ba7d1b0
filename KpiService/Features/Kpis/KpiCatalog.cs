using KpiService.Configuration;
using KpiService.Features.Kpis.CycleTime;
using KpiService.Features.Kpis.ReopenedStories;
using KpiService.Features.Kpis.SprintPredictability;
using KpiService.Features.Kpis.StorySpillover;
using KpiService.Features.Kpis.UnplannedWork;
using KpiService.Features.Kpis.WorkMix;

namespace KpiService.Features.Kpis;

/// <summary>All KPIs, in the order in which they are shown.</summary>
public static class KpiCatalog
{
    public static IReadOnlyList<KpiModule> All { get; } =
    [
        SprintPredictabilityKpi.Module,
        StorySpilloverKpi.Module,
        CycleTimeKpi.Module,
        WorkMixKpi.Module,
        UnplannedWorkKpi.Module,
        ReopenedStoriesKpi.Module,
    ];

    /// <summary>Those that the configuration leaves enabled.</summary>
    public static IEnumerable<KpiModule> Enabled(KpiServiceOptions options) => All.Where(m => m.Options(options.Kpis).Enabled);

    /// <summary>By kebab-case or camelCase name; null when there is none or it is switched off.</summary>
    public static KpiModule? Find(string name, KpiServiceOptions options) =>
        Enabled(options).FirstOrDefault(m => m.Kebab == name || m.Name == name);
}
