using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;
using KpiService.Web;
using KpiService.Web.Binding;
using KpiService.Web.Documentation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Issues;

/// <summary>One issue's history.</summary>
internal static class TimelineEndpoint
{
    private const string Example = """
        {"key": "CORE-12", "visits": [
        {"statusId": 1, "status": "To Do", "category": "new", "from": "2026-03-02T09:00:00.000Z", "to": "2026-03-03T09:00:00.000Z", "milliseconds": 86400000},
        {"statusId": 3, "status": "In Progress", "category": "indeterminate", "from": "2026-03-03T09:00:00.000Z", "to": null, "milliseconds": 3600000}],
        "timeInStatusMilliseconds": {"1": 86400000, "3": 3600000}, "sprints": [{"sprintId": 17, "name": "Sprint 17", "from": "2026-03-02T10:00:00.000Z", "to": null}],
        "flagged": []}
        """;

    public static void MapTimeline(this IEndpointRouteBuilder api) =>
        api.MapGet("/issues/{key}/timeline", Read)
            .WithTags("Issues")
            .Takes(FilterParameters.Time.Single(p => p.Name == "asOf"), FilterParameters.Scope.Single(p => p.Name == "instance"))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithExample(Example)
            .WithSummary("One issue's history")
            .WithDescription(
                "Visits to statuses, time in status per status id, sprints, and when it was flagged. A key from before a move leads to "
                    + "the issue."
            );

    private static async Task<Results<Ok<IssueTimeline>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        string key,
        SnapshotStore store,
        TimeProvider clock
    )
    {
        var now = Instant.From(clock.GetUtcNow());
        var query = new QueryReader(context.Request.Query);
        var (filter, asOf) = (FilterReader.Read(query), FilterReader.ReadAsOf(query, now));
        if (query.Failed)
            return Problems.BadRequest(query.Error);
        var data = await store.GetAsync(context.RequestAborted);
        var found = data.FindIssues(filter.Instance is { } instance ? $"{instance}:{key}" : key);
        return found switch
        {
            [] => Problems.NotFound($"No issue {key} is stored. A key of one Jira is written instance:KEY; a sync brings what is missing."),
            [var issue] when EntityTags.IsFresh(context, data.DataVersion, now) => TypedResults.StatusCode(
                StatusCodes.Status304NotModified
            ),
            [var issue] => TypedResults.Ok(IssueTimelineReader.Read(data, issue, asOf)),
            _ => Problems.BadRequest(
                $"The key {key} is in several Jiras. Accepted: {string.Join(", ", found.Select(i => NameOf(data, i)))}."
            ),
        };
    }

    private static string NameOf(DataSnapshot data, int issue) =>
        $"{data.Instances[data.Issues.Instance(issue)].Name}:{data.Issues.Key(issue)}";
}
