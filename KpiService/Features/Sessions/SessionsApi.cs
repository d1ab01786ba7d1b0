using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using KpiService.Web.Guards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sessions;

/// <summary>Signs the dashboard in where a key is configured.</summary>
internal static class SessionsApi
{
    public static void MapSession(this IEndpointRouteBuilder api) =>
        api.MapPost("/session", Start)
            .WithTags("Service")
            .Reads<SessionRequest>("""{"key": "…"}""")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .WithSummary("Sign in with the API key")
            .WithDescription("Sets an HttpOnly, SameSite=Strict cookie that stands for the key until the key changes.");

    private static async Task<Results<NoContent, ProblemHttpResult>> Start(HttpContext context, AccessPolicy policy)
    {
        var body = await JsonBody.ReadAsync(context.Request, ["key"]);
        var key = body.Text("key");
        if (body.Error is { } error)
            return Problems.BadRequest(error);
        if (policy.KeyRequired && !policy.IsKey(key))
            return Problems.Of(
                StatusCodes.Status401Unauthorized,
                "The API key is missing or wrong",
                "Give the key of security.api_key as {\"key\": \"…\"}."
            );
        if (policy.KeyRequired)
            context.Response.Cookies.Append(policy.SessionCookie, policy.SessionToken, Options(context.Request));
        return TypedResults.NoContent();
    }

    private static CookieOptions Options(HttpRequest request) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = request.IsHttps,
            Path = "/",
            MaxAge = TimeSpan.FromDays(30),
            IsEssential = true,
        };
}

/// <summary>The key of <c>security.api_key</c>.</summary>
internal sealed record SessionRequest(string Key);
