using KpiService.Configuration;
using KpiService.Questions;

namespace KpiService.Features.Pages;

/// <summary>Puts the frame around a question.</summary>
internal sealed class PageFramer(SyncStatusReader sync, KpiServiceOptions options)
{
    public async Task<BoundPage> FrameAsync(Query query, CancellationToken ct) => new(query, Frame(query, await sync.ReadAsync(ct)));

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
