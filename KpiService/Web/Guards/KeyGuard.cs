namespace KpiService.Web.Guards;

/// <summary>
/// Where a key is configured, every API call but the sign-in, and /metrics, carries it: header, bearer token or session cookie.
/// </summary>
internal static class KeyGuard
{
    /// <summary>The sign-in.</summary>
    public const string SessionPath = "/api/session";

    public static IApplicationBuilder UseKeyGuard(this IApplicationBuilder app, AccessPolicy policy) =>
        app.Use(
            (context, next) =>
                !policy.KeyRequired || !NeedsKey(context.Request) || HasKey(context.Request, policy) ? next(context) : Refuse(context)
        );

    private static bool NeedsKey(HttpRequest request) =>
        (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/metrics"))
        && !(HttpMethods.IsPost(request.Method) && request.Path == SessionPath);

    private static bool HasKey(HttpRequest request, AccessPolicy policy) =>
        policy.IsKey(request.Headers["X-Api-Key"])
        || policy.IsKey(BearerOf(request))
        || policy.IsSession(request.Cookies[policy.SessionCookie]);

    private static string? BearerOf(HttpRequest request)
    {
        var value = request.Headers.Authorization.ToString();
        return value.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? value[7..].Trim() : null;
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return Problems
            .Of(
                StatusCodes.Status401Unauthorized,
                "The API key is missing or wrong",
                "Send the key of security.api_key as X-Api-Key or as Authorization: Bearer, or sign in by POST /api/session."
            )
            .ExecuteAsync(context);
    }
}
