namespace KpiService.Web.Guards;

/// <summary>
/// Headers that keep the pages to themselves: no foreign script, frame, sniffing or referrer, no answer taken from a cache unasked.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>Everything from the own origin, no inline script or style.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Set(context.Response.Headers);
                    if (context.Request.Path.StartsWithSegments("/api"))
                        context.Response.Headers.TryAdd("Cache-Control", "no-cache");
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Set(IHeaderDictionary headers)
    {
        headers.TryAdd("Content-Security-Policy", ContentSecurityPolicy);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
