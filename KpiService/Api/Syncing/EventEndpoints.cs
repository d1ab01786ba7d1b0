using System.Runtime.CompilerServices;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Sync;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api.Syncing;

/// <summary>Says that the data are new.</summary>
internal sealed record DataChanged(string DataVersion);

/// <summary>Server-sent events: what syncs do, and when the data change.</summary>
internal static class EventEndpoints
{
    private const string Example = "event: sync\ndata: {\"id\":12,\"status\":\"running\",\"phase\":\"issues\"}\n\nevent: data\ndata: {\"dataVersion\":\"42\"}\n\n";

    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events", All).WithTags("Sync").Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .WithSummary("Progress of every sync and changes of the data, as server-sent events")
            .WithDescription($"Endless. For instance:\n```\n{Example}```");
        api.MapGet("/sync/{id:long}/events", OfOne).WithTags("Sync").Produces<string>(StatusCodes.Status200OK, "text/event-stream")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Progress of one sync until its end, as server-sent events");
    }

    private static ServerEvents All(SyncEvents events) => new(ct => Follow(events, ct));

    private static async Task<Results<ServerEvents, ProblemHttpResult>> OfOne(long id, SyncEvents events, SyncRuns runs, CancellationToken ct) =>
        await runs.GetAsync(id, ct) is null ? SyncEndpoints.Unknown(id) : new ServerEvents(stop => FollowOne(id, events, runs, stop));

    private static async IAsyncEnumerable<ServerEvent> Follow(SyncEvents events, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var e in events.SubscribeAsync(ct))
        {
            if (e.Run is { } run)
                yield return new ServerEvent("sync", run);
            if (e.DataVersion is { } version)
                yield return new ServerEvent("data", new DataChanged(version));
        }
    }

    private static async IAsyncEnumerable<ServerEvent> FollowOne(
        long id, SyncEvents events, SyncRuns runs, [EnumeratorCancellation] CancellationToken ct)
    {
        // Subscribed before the run is read: nothing falls between the two.
        await using var source = events.SubscribeAsync(ct).GetAsyncEnumerator(ct);
        var next = source.MoveNextAsync();
        var run = await runs.GetAsync(id, ct);
        while (run is not null)
        {
            yield return new ServerEvent("sync", run);
            if (run.FinishedAt is not null)
                break;
            run = null;
            while (run?.Id != id && await next)
            {
                run = source.Current.Run?.Id == id ? source.Current.Run : null;
                next = source.MoveNextAsync();
            }
        }
    }
}
