using KpiService.Http;

namespace KpiService.Api;

/// <summary>The dashboard's files: those with a hash in their name are kept for a year, index.html is asked for each time.</summary>
internal static class Dashboard
{
    private const string ForAYear = "public, max-age=31536000, immutable";

    public static void UseDashboard(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Path.StartsWithSegments("/assets") ? ForAYear : "no-cache",
    });

    /// <summary>Every other address is a page of the dashboard.</summary>
    public static void MapDashboard(this WebApplication app) => app.MapFallback((HttpResponse response, IWebHostEnvironment environment) =>
    {
        response.Headers.CacheControl = "no-cache";
        var index = environment.WebRootFileProvider.GetFileInfo("index.html");
        return index is { Exists: true, PhysicalPath: { } path }
            ? Results.File(path, "text/html; charset=utf-8", lastModified: index.LastModified)
            : Problems.NotFound("The dashboard is not built: run 'npm ci && npm run build' in wwwroot-src. The API is at /swagger.");
    }).ExcludeFromDescription();
}
