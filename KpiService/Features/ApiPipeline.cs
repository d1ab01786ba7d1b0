using KpiService.Features.Connecting;
using KpiService.Features.Data;
using KpiService.Features.DataQuality;
using KpiService.Features.Flow;
using KpiService.Features.Flow.Forecast;
using KpiService.Features.Issues;
using KpiService.Features.Kpis;
using KpiService.Features.Overview;
using KpiService.Features.Prometheus;
using KpiService.Features.Report;
using KpiService.Features.Sessions;
using KpiService.Features.Sprints;
using KpiService.Features.Syncing;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using KpiService.Web.Guards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace KpiService.Features;

/// <summary>The whole way of a request: guards, dashboard, API document, routes.</summary>
public static class ApiPipeline
{
    private const int LargestBody = 64 * 1024;

    public static WebApplication MapApi(this WebApplication app)
    {
        var access = app.Services.GetRequiredService<AccessPolicy>();
        app.UseRequestsInFlight(app.Services.GetRequiredService<RequestsInFlight>());
        app.UseServerTiming();
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseStatusCodePages();
        app.UseHostGuard(access);
        app.UseOriginGuard();
        app.UseKeyGuard(access);
        app.UseKeptAnswers();
        app.UseResponseCompression();
        app.UseDashboard();
        app.UseApiDocument();
        app.UseRouting();
        app.MapHealth();
        app.MapMetrics();
        MapRoutes(app.MapGroup("/api").RefuseUnknownParameters().WithMetadata(new RequestSizeLimitAttribute(LargestBody)));
        app.Map("/api/{**rest}", NoRoute).ExcludeFromDescription();
        app.MapDashboard();
        return app;
    }

    private static void MapRoutes(RouteGroupBuilder api)
    {
        api.MapOverview();
        api.MapReport();
        api.MapKpis();
        api.MapFlow();
        api.MapForecast();
        api.MapSprints();
        api.MapDataQuality();
        api.MapIssues();
        api.MapData();
        api.MapSync();
        api.MapEvents();
        api.MapCheck();
        api.MapSetup();
        api.MapDiscover();
        api.MapSession();
    }

    private static ProblemHttpResult NoRoute(HttpRequest request) =>
        Problems.NotFound($"There is no {request.Method} {request.Path}. /swagger lists all routes.");
}
