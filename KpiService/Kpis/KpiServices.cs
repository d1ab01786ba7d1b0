namespace KpiService.Kpis;

/// <summary>Registers the computation of the KPIs.</summary>
public static class KpiServices
{
    public static IServiceCollection AddKpis(this IServiceCollection services) => services.AddSingleton<KpiCalculator>();

    /// <summary>For a long-running server: data and code are ready before the first question.</summary>
    public static IServiceCollection AddKpiWarmUp(this IServiceCollection services) => services.AddHostedService<KpiWarmUp>();
}
