using KpiService.Domain.Time;

namespace KpiService.Features.Sprints.Burndown;

/// <summary>Burndown and burn-up of a sprint.</summary>
/// <param name="Reason">Why there is none; null when there is one.</param>
/// <param name="StepDays">Days between two points: 1, more for a sprint of many months.</param>
/// <param name="Ideal">A straight line from the scope at the start to nothing at the planned end; null where no end is known.</param>
/// <param name="Days">The start, the end of each day, and last the sprint's end or the instant asked for.</param>
internal sealed record SprintBurndownAnswer(
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    StoredSprint Sprint,
    string? Reason,
    string? ReasonCode,
    int? StepDays,
    IdealLine? Ideal,
    IReadOnlyList<BurndownDay> Days
);

/// <summary>From the whole scope to nothing.</summary>
/// <param name="Points">Null where the sprint has no points.</param>
/// <param name="Hours">Null where its board doesn't estimate in time.</param>
internal sealed record IdealLine(Instant From, Instant To, int Issues, double? Points, double? Hours);

/// <summary>One point of both charts.</summary>
/// <param name="Date">Its day in the reporting time zone.</param>
/// <param name="Points">Null where the sprint's board is unknown, or estimates by issue count or in time.</param>
/// <param name="Hours">Null where its board doesn't estimate in time.</param>
internal sealed record BurndownDay(DateOnly Date, Instant At, BurndownValues Issues, BurndownValues? Points, BurndownValues? Hours);

/// <summary>Remaining = scope − completed.</summary>
/// <param name="Added">Came into scope since the point before.</param>
/// <param name="Removed">Left it since.</param>
/// <param name="Reestimated">Change of estimates since, of what stayed in scope; 0 for issues.</param>
/// <param name="Ideal">What the ideal line leaves; null where there is none.</param>
internal sealed record BurndownValues(
    double Scope,
    double Completed,
    double Remaining,
    double Added,
    double Removed,
    double Reestimated,
    double? Ideal
);

/// <summary>Makes the answer.</summary>
internal static class SprintBurndownAnswers
{
    public static SprintBurndownAnswer Of(BoundSprint question)
    {
        var (query, scope, sprint) = (question.Query, question.Scope, question.Sprint.Ordinal);
        var reason = scope.Unknown(sprint);
        var chart = reason is null ? SprintBurndown.Of(scope, sprint, query.Zone) : null;
        var (hasPoints, hasHours) = (scope.Ledger.HasPoints(sprint), scope.Ledger.HasHours(sprint));
        return new SprintBurndownAnswer(
            query.GeneratedAt,
            query.AsOf,
            query.DataVersion,
            question.Stored,
            reason?.InAnswer,
            reason?.Code,
            chart?.StepDays,
            chart?.IdealEnd is { } end && chart.Points[0].Scope is var scopeAtStart
                ? new IdealLine(
                    chart.Start,
                    end,
                    scopeAtStart.Issues,
                    hasPoints ? scopeAtStart.Points : null,
                    hasHours ? scopeAtStart.Points : null
                )
                : null,
            chart is null ? [] : Days(chart, hasPoints, hasHours, query.Zone)
        );
    }

    private static IReadOnlyList<BurndownDay> Days(SprintBurndown chart, bool hasPoints, bool hasHours, TimeZoneInfo zone) =>
        [
            .. chart.Points.Select(p => new BurndownDay(
                ReportingCalendar.DayOf(p.At, zone),
                p.At,
                new BurndownValues(
                    p.Scope.Issues,
                    p.Completed.Issues,
                    p.Remaining.Issues,
                    p.Added.Issues,
                    p.Removed.Issues,
                    0,
                    chart.Ideal(s => s.Issues, p.At)
                ),
                hasPoints ? Estimates(chart, p) : null,
                hasHours ? Estimates(chart, p) : null
            )),
        ];

    private static BurndownValues Estimates(SprintBurndown chart, BurndownPoint p) =>
        new(
            p.Scope.Points,
            p.Completed.Points,
            p.Remaining.Points,
            p.Added.Points,
            p.Removed.Points,
            p.Reestimated,
            chart.Ideal(s => s.Points, p.At)
        );
}
