using KpiService.Domain;
using KpiService.Http;
using KpiService.Snapshot;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Api;

/// <summary>Answers out of the whole snapshot, with its ETag.</summary>
internal sealed class SnapshotReader(SnapshotStore store, TimeProvider clock)
{
    public async Task<Results<Ok<T>, StatusCodeHttpResult>> AnswerAsync<T>(HttpContext context, Func<DataSnapshot, T> compute)
    {
        var data = await store.GetAsync(context.RequestAborted);
        return EntityTags.IsFresh(context, data.DataVersion, Instant.From(clock.GetUtcNow()))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(compute(data));
    }
}
