using KpiService.Configuration;
using KpiService.Kpis;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Pages;

/// <summary>Answers the dashboard's pages: one call each, frame and content of one data version.</summary>
internal sealed class PageReader(DataQueryReader reader, SyncStatusReader sync, KpiServiceOptions options)
{
    public async Task<Results<Ok<T>, StatusCodeHttpResult, ProblemHttpResult>> AnswerAsync<T>(
        HttpContext context, Func<PageFrame, DataQuery, ValueTask<T>> compute)
    {
        var state = await sync.ReadAsync(context.RequestAborted);
        return await reader.AnswerAsync(context, _ => state, (query, _) => compute(Frame(query, state), query), state.Mark());
    }

    private PageFrame Frame(DataQuery query, SyncState state) => new(
        query.GeneratedAt, query.AsOf, query.DataVersion, options.Dashboard.Title, options.Dashboard.TimeZone, query.Applied,
        FilterChoices.Of(query.Snapshot, options), state, DataCounts.Of(query.Snapshot),
        [.. options.Dashboard.Annotations.Select(a => new Annotation(a.Date, a.Text))],
        new AutoRefresh(options.Dashboard.AutoRefresh, options.Dashboard.RefreshIntervalMinutes));
}
