using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Features.Sprints;

/// <summary>
/// A sprint in one line. Numbers are issues; <paramref name="Value"/> is its predictability in percent, null when nothing was committed.
/// </summary>
/// <param name="Points">Null where its board is unknown, or estimates by issue count or in time.</param>
public sealed record SprintSummary(
    long Id,
    string Name,
    long? BoardId,
    string? BoardName,
    SprintState State,
    Instant? StartedAt,
    Instant? CompletedAt,
    int Committed,
    int CompletedOfCommitted,
    int Added,
    int AddedCompleted,
    int Removed,
    int Completed,
    int CompletedElsewhere,
    int CarriedOver,
    double? Value,
    SprintPoints? Points
)
{
    /// <summary>Its estimates in hours; null where its board doesn't estimate in time.</summary>
    public SprintPoints? Hours { get; init; }

    /// <summary>True: it runs past its planned end.</summary>
    public bool Overdue { get; init; }

    /// <param name="shown">The sprint as one of a board.</param>
    /// <param name="asOf">A sprint that ended later was still running.</param>
    public static SprintSummary Of(SprintLedger ledger, BoardSprint shown, SprintReport report, Instant asOf)
    {
        var snapshot = ledger.Snapshot;
        var info = snapshot.Sprints[shown.Sprint];
        var running = info.CompletedAt > asOf;
        return new SprintSummary(
            info.Id,
            info.Name,
            shown.Board < 0 ? info.OriginBoardId : snapshot.Boards[shown.Board].Id,
            shown.Board < 0 ? null : snapshot.Boards[shown.Board].Name,
            running ? SprintState.Active : info.State,
            info.StartedAt,
            running ? null : info.CompletedAt,
            report.Committed.Issues,
            report.CompletedOfCommitted.Issues,
            report.Added.Issues,
            report.AddedCompleted.Issues,
            report.Removed.Issues,
            report.Completed.Issues,
            report.CompletedElsewhere.Issues,
            report.CarriedOver.Issues,
            report.Predictability,
            ledger.HasPoints(shown.Sprint) ? SprintPoints.Of(report) : null
        )
        {
            Hours = ledger.HasHours(shown.Sprint) ? SprintPoints.Of(report) : null,
            Overdue = info.IsOverdue(asOf),
        };
    }
}

/// <summary>A sprint's estimates, points or hours; what isn't estimated counts 0.</summary>
public sealed record SprintPoints(
    double Committed,
    double CompletedOfCommitted,
    double Added,
    double AddedCompleted,
    double Removed,
    double Completed,
    double CompletedElsewhere,
    double CarriedOver
)
{
    public static SprintPoints Of(SprintReport report) =>
        new(
            report.Committed.Points,
            report.CompletedOfCommitted.Points,
            report.Added.Points,
            report.AddedCompleted.Points,
            report.Removed.Points,
            report.Completed.Points,
            report.CompletedElsewhere.Points,
            report.CarriedOver.Points
        );
}
