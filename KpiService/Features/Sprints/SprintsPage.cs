using KpiService.Domain.Time;
using KpiService.Features.Evidence;
using KpiService.Features.Pages;
using KpiService.Features.Sprints.Burndown;
using KpiService.Features.Sprints.Velocity;
using KpiService.Questions;

namespace KpiService.Features.Sprints;

/// <summary>A sprint's page.</summary>
internal sealed record SprintPageAnswer : PageFrame
{
    public SprintPageAnswer(PageFrame frame)
        : base(frame) { }

    public required StoredSprint Sprint { get; init; }

    /// <summary>Why there is no report; null when there is one.</summary>
    public required string? Reason { get; init; }

    /// <summary>The reason for programs: <c>notStarted</c>, <c>beforeHistory</c>, …</summary>
    public required string? ReasonCode { get; init; }

    /// <summary>Null without a report.</summary>
    public required SprintSummary? Summary { get; init; }
    public required SprintBurndownAnswer Burndown { get; init; }

    /// <summary>First page of the group asked for, or of all its issues.</summary>
    public required EvidencePage Evidence { get; init; }
}

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

/// <summary>Puts both together.</summary>
internal static class SprintsPages
{
    private const int Shown = 50;

    /// <summary>More boards than this are a table and no charts.</summary>
    private const int Charts = 6;

    public static SprintsPageAnswer Of(BoundPage page, SprintLedgers ledgers) =>
        new(page.Frame) { Velocity = Drawn(VelocityAnswers.Of(page.Query, ledgers, null)), Sprints = [.. List(page.Query, ledgers)] };

    public static async Task<SprintPageAnswer> OfAsync(BoundSprintPage page, string? group, EvidenceReader evidence, CancellationToken ct)
    {
        var (asked, scope, sprint) = (page.Sprint, page.Sprint.Scope, page.Sprint.Sprint.Ordinal);
        var reason = scope.Unknown(sprint);
        return new SprintPageAnswer(page.Page.Frame)
        {
            Sprint = asked.Stored,
            Reason = reason?.InAnswer,
            ReasonCode = reason?.Code,
            Summary = reason is null ? scope.Summary(sprint, scope.Report(sprint)) : null,
            Burndown = SprintBurndownAnswers.Of(asked),
            Evidence = await evidence.ReadAsync(asked.Query, SprintIssues.Table(asked, group), EvidenceQuery.FirstPage, ct),
        };
    }

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
