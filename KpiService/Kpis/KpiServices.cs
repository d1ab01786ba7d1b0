namespace KpiService.Kpis;

/// <summary>Registers the computation of the KPIs.</summary>
public static class KpiServices
{
    public static IServiceCollection AddKpis(this IServiceCollection services) => services.AddSingleton<KpiCalculator>();
}
