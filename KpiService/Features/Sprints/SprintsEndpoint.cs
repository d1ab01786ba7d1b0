using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Web;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>A stored sprint.</summary>
/// <param name="StartedAt">Real start, else the planned one; null while it has not started.</param>
/// <param name="CompletedAt">Real end; null while it isn't complete.</param>
/// <param name="BoardId">The board it originates from, which need not be a stored one; null where Jira doesn't say.</param>
/// <param name="BoardName">Null where that board was not read.</param>
/// <param name="Overdue">True: it runs past its planned end.</param>
internal sealed record StoredSprint(
    long Id,
    string Name,
    string Instance,
    SprintState State,
    long? BoardId,
    string? BoardName,
    Instant? StartedAt,
    Instant? CompletedAt,
    Instant? PlannedStart,
    Instant? PlannedEnd,
    bool Overdue,
    string? Goal
)
{
    public static StoredSprint Of(DataSnapshot data, SprintInfo sprint, Instant asOf)
    {
        var board = sprint.Board < 0 ? null : data.Boards[sprint.Board];
        return new StoredSprint(
            sprint.Id,
            sprint.Name,
            data.Instances[sprint.Instance].Name,
            sprint.State,
            sprint.OriginBoardId,
            board?.Name,
            sprint.StartedAt,
            sprint.CompletedAt,
            sprint.PlannedStart,
            sprint.PlannedEnd,
            sprint.IsOverdue(asOf),
            sprint.Goal
        );
    }
}

internal static class SprintsEndpoint
{
    /// <summary>Tells how many sprints there are where only the latest are listed.</summary>
    private const string TotalHeader = "X-Total-Count";

    private static readonly IReadOnlyList<string> States = ["future", "active", "closed"];
    private static readonly SprintListing Listing = new("the answer", $"the header {TotalHeader}", latest: 100);

    public static void MapSprints(this IEndpointRouteBuilder api) =>
        api.MapGet("/sprints", List)
            .WithTags("Data")
            .Takes(
                new ParameterDoc("boards", "Ids of boards that show the sprints, comma-separated.", "1,2"),
                new ParameterDoc("state", "Only sprints in this state.", "closed", Accepted: States),
                new ParameterDoc("instance", "Name of one configured Jira.", "cloud"),
                Listing.Parameter
            )
            .WithSummary("Stored sprints")
            .WithDescription("Latest first.");

    private static async Task<Results<Ok<IReadOnlyList<StoredSprint>>, StatusCodeHttpResult, ProblemHttpResult>> List(
        HttpContext context,
        SnapshotStore store,
        TimeProvider clock
    )
    {
        var data = await store.GetAsync(context.RequestAborted);
        var query = new QueryReader(context.Request.Query);
        var sprints = Select(data, query).ToList();
        var listed = Listing.Read(query).Of(data.Sprints.Count);
        if (query.Failed)
            return Problems.BadRequest(query.Error);
        var now = Instant.From(clock.GetUtcNow());
        if (EntityTags.IsFresh(context, data.DataVersion, now))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        context.Response.Headers[TotalHeader] = sprints.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Ok<IReadOnlyList<StoredSprint>>([
            .. sprints
                .OrderByDescending(s => s.CompletedAt ?? s.PlannedEnd ?? Instant.MaxValue)
                .ThenByDescending(s => s.Id)
                .Take(listed)
                .Select(s => StoredSprint.Of(data, s, now)),
        ]);
    }

    private static IEnumerable<SprintInfo> Select(DataSnapshot data, QueryReader query)
    {
        var boards = query.List("boards");
        var state = query.Choice("state", States);
        var instance = query.Choice("instance", [.. data.Instances.Select(i => i.Name)]);
        foreach (var board in boards.Where(b => !data.Boards.Any(x => IdOf(x) == b)))
            query.Reject("boards", board, $"ids of stored boards: {string.Join(", ", data.Boards.Select(IdOf).Take(100))}");
        return data.Sprints.Where(s =>
            s.Stored
            && (boards.Count == 0 || s.Boards.Any(b => boards.Contains(IdOf(data.Boards[b]))))
            && (state is null || s.State.ToString().Equals(state, StringComparison.OrdinalIgnoreCase))
            && (instance is null || data.Instances[s.Instance].Name == instance)
        );
    }

    private static string IdOf(BoardInfo board) => board.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
