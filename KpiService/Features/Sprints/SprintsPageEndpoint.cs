using KpiService.Domain.Time;
using KpiService.Features.Pages;
using KpiService.Questions;
using KpiService.Web.Binding;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KpiService.Features.Sprints;

/// <summary>The Sprints page: velocity and the list of sprints.</summary>
internal sealed record SprintsPageAnswer : PageFrame
{
    public SprintsPageAnswer(PageFrame frame)
        : base(frame) { }

    /// <summary>
    /// The last sprints, whatever the page's window. As it is drawn: limits are not, and the sprints of a few boards only.
    /// </summary>
    public required VelocityAnswer Velocity { get; init; }

    /// <summary>Those that run and those that closed in the window, latest first, 50 at the most; in issues.</summary>
    public required IReadOnlyList<ListedSprint> Sprints { get; init; }
}

/// <summary>A sprint and the Jira it is of: two Jiras may have the same id.</summary>
internal sealed record ListedSprint(string Instance, SprintSummary Summary);

internal static class SprintsPageEndpoint
{
    private const int Shown = 50;

    /// <summary>More boards than this are a table and no charts.</summary>
    private const int Charts = 6;

    public static void MapSprintsPage(this IEndpointRouteBuilder api) =>
        api.MapGet("/sprints/page", Read)
            .WithTags("Pages")
            .Takes([.. FilterParameters.Scope, .. FilterParameters.Time])
            .WithSummary("All that the Sprints page needs, in one answer");

    private static Task<Results<Ok<SprintsPageAnswer>, StatusCodeHttpResult, ProblemHttpResult>> Read(
        HttpContext context,
        PageReader pages,
        SprintLedgers ledgers
    ) =>
        pages.AnswerAsync(
            context,
            (frame, query) =>
                ValueTask.FromResult(
                    new SprintsPageAnswer(frame)
                    {
                        Velocity = Drawn(VelocityEndpoint.Answer(query, ledgers, null)),
                        Sprints = [.. List(query, ledgers)],
                    }
                )
        );

    private static VelocityAnswer Drawn(VelocityAnswer velocity) =>
        velocity with
        {
            Boards =
            [
                .. velocity.Boards.Select(b =>
                    b with
                    {
                        IssuesLimits = null,
                        PointsLimits = null,
                        HoursLimits = null,
                        PredictabilityLimits = null,
                        Sprints = velocity.Boards.Count > Charts ? [] : b.Sprints,
                    }
                ),
            ],
        };

    private static IEnumerable<ListedSprint> List(Query query, SprintLedgers ledgers)
    {
        var (data, scope, last) = (query.Snapshot, ledgers.Scope(query), ledgers.Last(query)?.ToHashSet());
        return data
            .Sprints.Where(s => s.StartedAt <= query.AsOf && query.Selection.ContainsSprint(s.Ordinal))
            .Where(s =>
                LatestSprints.EndAsOf(s, query.AsOf) is var end
                && (end == Instant.MaxValue || (last?.Contains(s.Ordinal) ?? end >= query.EffectiveWindow.From))
            )
            .OrderByDescending(s => LatestSprints.EndAsOf(s, query.AsOf))
            .ThenByDescending(s => s.StartedAt)
            .ThenBy(s => s.Id)
            .Select(s => new ListedSprint(
                data.Instances[s.Instance].Name,
                scope.Summary(s.Ordinal, scope.Report(s.Ordinal)) with
                {
                    Points = null,
                    Hours = null,
                }
            ))
            .Where(s => LatestSprints.HasIssues(s.Summary))
            .Take(Shown);
    }
}
