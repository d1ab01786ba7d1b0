using System.Text.Json.Nodes;
using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Snapshot;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

/// <summary>The Settings page: what is configured, and how statuses are taken.</summary>
/// <param name="Config">The configuration in force, secrets masked.</param>
internal sealed record SettingsPageAnswer(
    Instant GeneratedAt,
    string DataVersion,
    string Title,
    string TimeZone,
    DataCounts Stats,
    SyncState Sync,
    IReadOnlyList<StoredStatus> Statuses,
    JsonObject Config
);

internal static class SettingsPageEndpoint
{
    public static void MapSettingsPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/settings", Read).WithTags("Pages").WithSummary("All that the Settings page needs, in one answer");

    private static async Task<Results<Ok<SettingsPageAnswer>, StatusCodeHttpResult>> Read(
        HttpContext context,
        SnapshotStore store,
        SyncStatusReader sync,
        KpiServiceOptions options,
        TimeProvider clock
    )
    {
        var now = Instant.From(clock.GetUtcNow());
        var data = await store.GetAsync(context.RequestAborted);
        var state = await sync.ReadAsync(context.RequestAborted);
        if (EntityTags.IsFresh(context, data.DataVersion, now, state.Mark()))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(
            new SettingsPageAnswer(
                now,
                data.DataVersion,
                options.Dashboard.Title,
                options.Dashboard.TimeZone,
                DataCounts.Of(data),
                state,
                StoredStatus.Of(data),
                ConfigurationMask.Show(options)
            )
        );
    }
}
