namespace KpiService.Features.Flow;

/// <summary>Registers the computation of the flow metrics and the forecast.</summary>
public static class FlowServices
{
    public static IServiceCollection AddFlow(this IServiceCollection services) =>
        services.AddSingleton<FlowCalculator>().AddSingleton<Forecast.ForecastCalculator>();
}
