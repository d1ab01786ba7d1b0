using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

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
