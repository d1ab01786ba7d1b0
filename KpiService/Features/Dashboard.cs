using System.Text.Json;
using KpiService.Configuration;
using KpiService.Features.DataQuality;
using KpiService.Features.Kpis;
using KpiService.Web;

namespace KpiService.Features;

/// <summary>The dashboard's files: those with a hash in their name are kept for a year, index.html is asked for each time.</summary>
internal static class Dashboard
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    /// <summary>The place in index.html where the page is told what there is, so that its first paint has it.</summary>
    private const string EmptyCatalogue = "<script type=\"application/json\" id=\"catalogue\">null</script>";

    public static void UseDashboard(this WebApplication app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets")
                        ? ForAYear
                        : "no-cache",
            }
        );

    /// <summary>Every other address is a page of the dashboard.</summary>
    public static void MapDashboard(this WebApplication app)
    {
        app.MapGet("/index.html", IndexAsync).ExcludeFromDescription();
        app.MapFallback(IndexAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> IndexAsync(HttpContext context, IWebHostEnvironment environment, KpiServiceOptions options)
    {
        context.Response.Headers.CacheControl = "no-cache";
        if (environment.WebRootFileProvider.GetFileInfo("index.html") is not { Exists: true, PhysicalPath: { } path })
            return Problems.NotFound("The dashboard is not built: run 'npm ci && npm run build' in wwwroot-src. The API is at /swagger.");
        var page = await File.ReadAllTextAsync(path, context.RequestAborted);
        var catalogue = JsonSerializer.Serialize(DashboardCatalogue.Of(options), JsonSerializerOptions.Web);
        return Results.Text(
            page.Replace(EmptyCatalogue, EmptyCatalogue.Replace("null", catalogue, StringComparison.Ordinal), StringComparison.Ordinal),
            "text/html; charset=utf-8"
        );
    }
}

/// <summary>What the dashboard shows links to before any page has answered.</summary>
/// <param name="Kpis">The enabled ones, in the order in which they are shown.</param>
/// <param name="Findings">Codes of the data quality's findings: a caveat of such a code has a page of its own.</param>
internal sealed record DashboardCatalogue(IReadOnlyList<CataloguedKpi> Kpis, IReadOnlyList<string> Findings)
{
    public static DashboardCatalogue Of(KpiServiceOptions options) =>
        new(
            [.. KpiCatalog.Enabled(options).Select(m => new CataloguedKpi(m.Name, m.Kebab, m.Title, m.Unit, m.Direction))],
            [.. QualityCatalog.All.Select(f => f.Code)]
        );
}

/// <summary>A KPI.</summary>
/// <param name="Route">Its name in addresses.</param>
/// <param name="Direction"><c>up</c>: more is better; <c>down</c>: less is.</param>
internal sealed record CataloguedKpi(string Name, string Route, string Title, string Unit, string Direction);
