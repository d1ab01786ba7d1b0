using System.Runtime.CompilerServices;
using System.Text.Json;
using KpiService.Domain;
using KpiService.Storage;
using KpiService.Sync.Runs;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Syncing;

/// <summary>Says that the data are new.</summary>
internal sealed record DataChanged(string DataVersion);

/// <summary>Server-sent events: what syncs do, and when the data change.</summary>
internal static class EventsApi
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private const string Example =
        "event: sync\ndata: {\"id\":12,\"status\":\"running\",\"phase\":\"issues\"}\n\nevent: data\ndata: {\"dataVersion\":\"42\"}\n\n";

    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events", All)
            .WithTags("Sync")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .WithSummary("Progress of every sync and changes of the data, as server-sent events")
            .WithDescription($"Endless. For instance:\n```\n{Example}```");
        api.MapGet("/sync/{id:long}/events", OfOne)
            .WithTags("Sync")
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Progress of one sync until its end, as server-sent events");
    }

    private static ServerEvents All(SyncEvents events, KpiDatabase database) => new(ct => Follow(events, database, ct));

    private static async Task<Results<ServerEvents, ProblemHttpResult>> OfOne(
        long id,
        SyncRuns runs,
        TimeProvider clock,
        CancellationToken ct
    ) => await runs.GetAsync(id, ct) is null ? SyncApi.Unknown(id) : new ServerEvents(stop => FollowOne(id, runs, clock, stop));

    /// <summary>
    /// Begins with the data version, so that a page that comes back knows what it missed. Listens before it asks: nothing falls between.
    /// </summary>
    private static async IAsyncEnumerable<ServerEvent> Follow(
        SyncEvents events,
        KpiDatabase database,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var listener = events.Listen();
        yield return new ServerEvent("data", new DataChanged(await database.GetDataVersionAsync(ct)));
        await foreach (var e in listener.ReadAllAsync(ct))
        {
            if (e.Run is { } run)
                yield return new ServerEvent("sync", run);
            if (e.DataVersion is { } version)
                yield return new ServerEvent("data", new DataChanged(version));
        }
    }

    /// <summary>Looks at the bookkeeping, so that a run of another process is followed like one of this.</summary>
    private static async IAsyncEnumerable<ServerEvent> FollowOne(
        long id,
        SyncRuns runs,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        string? shown = null;
        using var timer = new PeriodicTimer(LookEvery, clock);
        do
        {
            if (await runs.GetAsync(id, ct) is not { } run)
                yield break;
            var report = JsonSerializer.Serialize(run, ApiJson.Options);
            if (report != shown)
                yield return new ServerEvent("sync", run);
            shown = report;
            if (run.Status is not (SyncStatus.Queued or SyncStatus.Running))
                yield break;
        } while (await timer.WaitForNextTickAsync(ct));
    }
}
