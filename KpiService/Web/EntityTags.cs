using System.Security.Cryptography;
using System.Text;
using KpiService.Domain.Time;
using Microsoft.Net.Http.Headers;

namespace KpiService.Web;

/// <summary>
/// ETags of the form <c>"dataVersion-hash"</c>. The hash covers the request, the minute (windows move with the clock),
/// the process (its configuration is fixed) and whatever else the answer shows.
/// </summary>
public static class EntityTags
{
    private static readonly string Process = Guid.NewGuid().ToString();

    /// <summary>
    /// Marks the answer with its tag. True when the client has it already: the answer is then 304 without a body.
    /// </summary>
    /// <param name="also">State the answer shows beyond the data, such as the last sync.</param>
    public static bool IsFresh(HttpContext context, string dataVersion, Instant now, string also = "")
    {
        var request = context.Request;
        var identity = $"{Process}\n{request.Path}\n{request.QueryString}\n{now.Milliseconds / 60_000}\n{also}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 8));
        var tag = new EntityTagHeaderValue($"\"{dataVersion}-{hash}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any);
    }
}
