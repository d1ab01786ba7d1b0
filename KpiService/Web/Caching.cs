using System.Text.Json;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace KpiService.Web;

/// <summary>What an answer is made of, bound from the request.</summary>
public interface IVersioned
{
    /// <summary>Version of the data.</summary>
    string DataVersion { get; }

    /// <summary>When it is asked.</summary>
    Instant At { get; }

    /// <summary>State the answer shows beyond data and time, such as the last sync.</summary>
    string Mark => "";

    /// <summary>Reads that state as it is now; keeps nothing of the request.</summary>
    Func<HttpContext, ValueTask<string>> MarkNow => static _ => ValueTask.FromResult("");
}

/// <summary>
/// The one place for ETags and kept answers. What a client has already is answered with 304, what was asked before with the same bytes,
/// both before anything is bound.
/// </summary>
public static class Caching
{
    /// <summary>Marks the route's answers with their tag, and keeps them.</summary>
    public static RouteHandlerBuilder Cached(this RouteHandlerBuilder route) =>
        route.AddEndpointFilter(
            async (invocation, next) =>
            {
                var context = invocation.HttpContext;
                var versioned = invocation.Arguments.OfType<IVersioned>().First();
                var tag = AnswerTag.Of(versioned);
                if (tag.IsKnownTo(context))
                    return TypedResults.StatusCode(StatusCodes.Status304NotModified);
                var answer = await next(invocation);
                return answer is null or IResult ? answer : Keep(context, new KeptAnswer(tag, Json(context, answer), versioned.MarkNow));
            }
        );

    /// <summary>Answers what was asked before, as long as it holds.</summary>
    public static IApplicationBuilder UseKeptAnswers(this IApplicationBuilder app)
    {
        var answers = app.ApplicationServices.GetRequiredService<AnswerCache>();
        return app.Use(
            async (context, next) =>
            {
                if (answers.Find(Address(context.Request)) is not { } kept || kept.Tag != await NowAsync(context, kept))
                    await next(context);
                else if (kept.Tag.IsKnownTo(context))
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                else
                    await kept.ExecuteAsync(context);
            }
        );
    }

    private static async ValueTask<AnswerTag> NowAsync(HttpContext context, KeptAnswer kept)
    {
        var services = context.RequestServices;
        var data = await services.GetRequiredService<SnapshotStore>().GetAsync(context.RequestAborted);
        var now = Instant.From(services.GetRequiredService<TimeProvider>().GetUtcNow());
        return new AnswerTag(data.DataVersion, AnswerTag.MinuteOf(now), await kept.MarkNow(context));
    }

    private static KeptAnswer Keep(HttpContext context, KeptAnswer answer)
    {
        // The warm-up asks without an address.
        if (Address(context.Request) is { Length: > 0 } address)
            context.RequestServices.GetRequiredService<AnswerCache>().Keep(address, answer);
        return answer;
    }

    private static byte[] Json(HttpContext context, object answer) =>
        JsonSerializer.SerializeToUtf8Bytes(
            answer,
            answer.GetType(),
            context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions
        );

    private static string Address(HttpRequest request) => request.Path.Value + request.QueryString.Value;
}
