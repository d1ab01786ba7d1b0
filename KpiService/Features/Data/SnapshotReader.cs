using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Data;

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
