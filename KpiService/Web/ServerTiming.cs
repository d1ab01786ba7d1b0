using System.Globalization;

namespace KpiService.Web;

/// <summary>Says on every answer how long the service took, up to its first byte: <c>Server-Timing: app;dur=MS</c>.</summary>
internal static class ServerTiming
{
    public static IApplicationBuilder UseServerTiming(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var clock = context.RequestServices.GetRequiredService<TimeProvider>();
                var start = clock.GetTimestamp();
                context.Response.OnStarting(() =>
                {
                    var elapsed = clock.GetElapsedTime(start).TotalMilliseconds;
                    context.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"app;dur={elapsed:0.###}");
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
}
