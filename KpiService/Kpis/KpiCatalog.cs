using KpiService.Configuration;
using KpiService.Kpis.CycleTime;
using KpiService.Kpis.ReopenedStories;
using KpiService.Kpis.SprintPredictability;
using KpiService.Kpis.StorySpillover;
using KpiService.Kpis.UnplannedWork;
using KpiService.Kpis.WorkMix;

namespace KpiService.Kpis;

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
