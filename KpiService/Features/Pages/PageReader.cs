using KpiService.Configuration;
using KpiService.Questions;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Pages;

/// <summary>Answers the dashboard's pages: one call each, frame and content of one data version.</summary>
internal sealed class PageReader(DataQueryReader reader, SyncStatusReader sync, KpiServiceOptions options)
{
    public Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<T>(
        HttpContext context,
        Func<PageFrame, Query, ValueTask<T>> compute
    ) => AnswerAsync(context, _ => true, (frame, query, _) => compute(frame, query));

    /// <summary>A page that has parameters of its own.</summary>
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<TOwn, T>(
        HttpContext context,
        Func<QueryReader, TOwn> parse,
        Func<PageFrame, Query, TOwn, ValueTask<T>> compute
    )
    {
        var state = await sync.ReadAsync(context.RequestAborted);
        return await reader.AnswerAsync(context, parse, (query, own) => compute(Frame(query, state), query, own), state.Mark());
    }

    /// <summary>A page whose question has been read already.</summary>
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<T>(
        HttpContext context,
        Query query,
        Func<PageFrame, ValueTask<T>> compute
    )
    {
        var state = await sync.ReadAsync(context.RequestAborted);
        return EntityTags.IsFresh(context, query.DataVersion, query.GeneratedAt, state.Mark())
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(await compute(Frame(query, state)));
    }

    private PageFrame Frame(Query query, SyncState state) =>
        new(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            options.Dashboard.Title,
            options.Dashboard.TimeZone,
            query.Applied,
            FilterChoices.Of(query.Snapshot, options),
            state,
            DataCounts.Of(query.Snapshot),
            [.. options.Dashboard.Annotations.Select(a => new Annotation(a.Date, a.Text))],
            new AutoRefresh(options.Dashboard.AutoRefresh, options.Dashboard.RefreshIntervalMinutes)
        );
}
