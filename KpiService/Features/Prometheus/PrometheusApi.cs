using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Prometheus;

/// <summary>The numbers for a Prometheus server.</summary>
internal static class PrometheusApi
{
    private const string OpenMetrics = "application/openmetrics-text";

    public static void MapMetrics(this IEndpointRouteBuilder app) =>
        app.MapGet("/metrics", Read)
            .WithTags("Service")
            .Produces<string>(StatusCodes.Status200OK, "text/plain", OpenMetrics)
            .WithExample("kpiservice_kpi_days{kpi=\"cycleTime\",project=\"CORE\"} 4.25")
            .WithSummary("Gauges for Prometheus")
            .WithDescription(
                "KPIs per project and team over the last 90 days with their verdicts, work in progress, throughput, and the age of the "
                    + "data; what is unknown is absent. "
                    + "OpenMetrics where it is accepted, else Prometheus' text format. Needs the API key where one is configured."
            );

    private static async Task<ContentHttpResult> Read(HttpContext context, GaugeReader gauges)
    {
        var open = context.Request.Headers.Accept.ToString().Contains(OpenMetrics, StringComparison.OrdinalIgnoreCase);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Text(
            await gauges.ReadAsync(context.RequestAborted),
            open ? $"{OpenMetrics}; version=1.0.0; charset=utf-8" : "text/plain; version=0.0.4; charset=utf-8"
        );
    }
}
