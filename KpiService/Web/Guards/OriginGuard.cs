namespace KpiService.Web.Guards;

/// <summary>Requests that change something come from the own pages or from no page at all (scripts send no Origin).</summary>
internal static class OriginGuard
{
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
                IsSafe(context.Request) || IsOwn(context.Request)
                    ? next(context)
                    : Problems
                        .Of(
                            StatusCodes.Status403Forbidden,
                            "Foreign origin",
                            "A page of another origin may not change anything here. Send the request from the dashboard itself or "
                                + "without an Origin header."
                        )
                        .ExecuteAsync(context)
        );

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static bool IsOwn(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] == "cross-site")
            return false;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
            return true;
        // The scheme is not compared: behind a proxy that ends TLS the page has https and we see http.
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && new HostString(uri.Authority) == WithoutDefaultPort(request.Host, uri.Scheme);
    }

    private static HostString WithoutDefaultPort(HostString host, string scheme) =>
        host.Port == (scheme == "https" ? 443 : 80) ? new HostString(host.Host) : host;
}
