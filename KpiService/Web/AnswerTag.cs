using System.Security.Cryptography;
using System.Text;
using KpiService.Domain.Time;
using Microsoft.Net.Http.Headers;

namespace KpiService.Web;

/// <summary>
/// What an answer holds for: its data, the minute (windows move with the clock), and whatever else it shows. With the address and the
/// process (its configuration is fixed) it makes the ETag, <c>"dataVersion-hash"</c>.
/// </summary>
internal readonly record struct AnswerTag(string DataVersion, long Minute, string Mark)
{
    private static readonly string Process = Guid.NewGuid().ToString();

    public static AnswerTag Of(IVersioned answer) => new(answer.DataVersion, MinuteOf(answer.At), answer.Mark);

    public static long MinuteOf(Instant instant) => instant.Milliseconds / 60_000;

    /// <summary>Sets the headers of an answer; true: the client has it already.</summary>
    public bool IsKnownTo(HttpContext context)
    {
        var request = context.Request;
        var identity = $"{Process}\n{request.Path}\n{request.QueryString}\n{Minute}\n{Mark}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 8));
        var tag = new EntityTagHeaderValue($"\"{DataVersion}-{hash}\"");
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "no-cache";
        return request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any);
    }
}
