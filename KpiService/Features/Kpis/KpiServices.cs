using KpiService.Features.DataQuality;
using KpiService.Features.Sprints;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>Registers the computation of the KPIs, and of the sprints and findings they are made of.</summary>
public static class KpiServices
{
    public static IServiceCollection AddKpis(this IServiceCollection services) =>
        services.AddSingleton<Selections>().AddSingleton<SprintLedgers>().AddSingleton<QualityBooks>().AddSingleton<KpiCalculator>();
}
