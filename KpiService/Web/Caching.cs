using System.Security.Cryptography;
using System.Text;
using KpiService.Domain.Time;
using Microsoft.Net.Http.Headers;

namespace KpiService.Web;

/// <summary>What an answer is made of, bound from the request.</summary>
public interface IVersioned
{
    /// <summary>Version of the data.</summary>
    string DataVersion { get; }

    /// <summary>When it is asked.</summary>
    Instant At { get; }

    /// <summary>State the answer shows beyond data and time, such as the last sync.</summary>
    string Mark { get; }
}

/// <summary>
/// ETags of the form <c>"dataVersion-hash"</c>. The hash covers the request, the minute (windows move with the clock),
/// the process (its configuration is fixed) and whatever else the answer shows.
/// </summary>
public static class Caching
{
    private static readonly string Process = Guid.NewGuid().ToString();

    /// <summary>Marks the route's answers with their tag; 304 without computing anything where the client has it already.</summary>
    public static RouteHandlerBuilder Cached(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (invocation, next) =>
                IsFresh(invocation.HttpContext, invocation.Arguments.OfType<IVersioned>().First())
                    ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                    : await next(invocation)
        );

    private static bool IsFresh(HttpContext context, IVersioned answer)
    {
        var request = context.Request;
        var identity = $"{Process}\n{request.Path}\n{request.QueryString}\n{answer.At.Milliseconds / 60_000}\n{answer.Mark}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 8));
        var tag = new EntityTagHeaderValue($"\"{answer.DataVersion}-{hash}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any);
    }
}
