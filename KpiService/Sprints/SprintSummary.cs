using KpiService.Domain;
using KpiService.Metrics;

namespace KpiService.Sprints;

/// <summary>A sprint in one line. Numbers are issues; <paramref name="Value"/> is its predictability in percent, null when nothing was committed.</summary>
/// <param name="Points">Null where its board is unknown or estimates by issue count.</param>
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
    SprintPoints? Points)
{
    /// <param name="asOf">A sprint that ended later was still running.</param>
    public static SprintSummary Of(SprintLedger ledger, int sprint, SprintReport report, Instant asOf)
    {
        var snapshot = ledger.Snapshot;
        var info = snapshot.Sprints[sprint];
        var running = info.CompletedAt > asOf;
        return new SprintSummary(
            info.Id,
            info.Name,
            info.OriginBoardId,
            info.Board < 0 ? null : snapshot.Boards[info.Board].Name,
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
            ledger.HasPoints(sprint) ? SprintPoints.Of(report) : null);
    }
}

/// <summary>A sprint's estimates; what isn't estimated counts 0.</summary>
public sealed record SprintPoints(
    double Committed,
    double CompletedOfCommitted,
    double Added,
    double AddedCompleted,
    double Removed,
    double Completed,
    double CompletedElsewhere,
    double CarriedOver)
{
    public static SprintPoints Of(SprintReport report) => new(
        report.Committed.Points,
        report.CompletedOfCommitted.Points,
        report.Added.Points,
        report.AddedCompleted.Points,
        report.Removed.Points,
        report.Completed.Points,
        report.CompletedElsewhere.Points,
        report.CarriedOver.Points);
}
