using System.Text.Json.Nodes;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Snapshot;
using KpiService.Sync.Runs;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>The Data page: what is stored, how it came here, what is wrong with it.</summary>
/// <param name="Runs">Latest first, 20 at the most.</param>
/// <param name="Config">The configuration in force, secrets masked.</param>
internal sealed record DataPageAnswer(
    Instant GeneratedAt,
    string DataVersion,
    string Title,
    string TimeZone,
    Stats Stats,
    SyncState Sync,
    IReadOnlyList<SyncRun> Runs,
    IReadOnlyList<StoredBoard> Boards,
    IReadOnlyList<StoredProject> Projects,
    IReadOnlyList<Notice> Notices,
    JsonObject Config
);

internal static class DataPageEndpoint
{
    private const int RunsShown = 20;

    public static void MapDataPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/data", Read).WithTags("Pages").WithSummary("All that the Data page needs, in one answer");

    private static async Task<Results<Ok<DataPageAnswer>, StatusCodeHttpResult>> Read(
        HttpContext context,
        SnapshotStore store,
        StatsReader stats,
        SyncStatusReader sync,
        SyncRuns runs,
        KpiServiceOptions options,
        TimeProvider clock
    )
    {
        var ct = context.RequestAborted;
        var now = Instant.From(clock.GetUtcNow());
        var data = await store.GetAsync(ct);
        var state = await sync.ReadAsync(ct);
        if (EntityTags.IsFresh(context, data.DataVersion, now, state.Mark()))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(
            new DataPageAnswer(
                now,
                data.DataVersion,
                options.Dashboard.Title,
                options.Dashboard.TimeZone,
                await stats.ReadAsync(ct),
                state,
                await runs.ListAsync(RunsShown, ct),
                StoredBoard.Of(data),
                StoredProject.Of(data),
                [.. Notice.Of(TokenExpiry.All(options, clock)), .. Notice.Of(data, state)],
                ConfigurationMask.Show(options)
            )
        );
    }
}
