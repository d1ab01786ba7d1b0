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
using KpiService.Features.Sprints.Burndown;
using KpiService.Features.Sprints.Velocity;
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
        app.UseServerTiming();
        app.UseSecurityHeaders();
        app.UseFailures();
        app.UseStatusCodePages();
        app.UseHostGuard(access);
        app.UseOriginGuard();
        app.UseKeyGuard(access);
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
        api.MapComparison();
        api.MapReportPage();
        api.MapSprintsPage();
        api.MapSprintPage();
        api.MapFlowPage();
        api.MapForecastPage();
        api.MapDataQualityPage();
        api.MapSettingsPage();
        api.MapKpis();
        api.MapKpiPage();
        api.MapEvidence();
        api.MapFlow();
        api.MapFlowEvidence();
        api.MapForecast();
        api.MapTimeline();
        api.MapSprintReport();
        api.MapSprintIssues();
        api.MapSprintBurndown();
        api.MapVelocity();
        api.MapDataQuality();
        api.MapFindingIssues();
        api.MapIssuesExport();
        api.MapKpisExport();
        api.MapSprintsExport();
        api.MapSprintIssuesExport();
        api.MapBurndownExport();
        api.MapVelocityExport();
        api.MapDataQualityExport();
        api.MapFindingIssuesExport();
        api.MapFlowExports();
        api.MapForecastExport();
        api.MapSync();
        api.MapEvents();
        api.MapCheck();
        api.MapSetup();
        api.MapDiscover();
        api.MapProjects();
        api.MapTeams();
        api.MapBoards();
        api.MapSprints();
        api.MapStatuses();
        api.MapStats();
        api.MapDataPage();
        api.MapConfig();
        api.MapBackup();
        api.MapSession();
    }

    private static ProblemHttpResult NoRoute(HttpRequest request) =>
        Problems.NotFound($"There is no {request.Method} {request.Path}. /swagger lists all routes.");
}
