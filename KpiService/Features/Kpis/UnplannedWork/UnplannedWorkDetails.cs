using KpiService.Domain.Time;

namespace KpiService.Features.Kpis.UnplannedWork;

/// <summary>Unplanned work of the closed sprints, or of Kanban projects where no sprint closed.</summary>
/// <param name="Unplanned">Labelled or added, as <c>kpis.unplanned_work.count</c> says.</param>
/// <param name="Overlap">Both labelled and added.</param>
/// <param name="AddedNew">Added and created after the sprint's start.</param>
/// <param name="AddedFromBacklog">Added and created before it.</param>
public sealed record UnplannedWorkDetails(
    int Unplanned,
    int Total,
    int Labelled,
    int AddedAfterStart,
    int Overlap,
    int AddedNew,
    int AddedFromBacklog,
    KanbanWork Kanban,
    IReadOnlyList<UnplannedSprint> Sprints
)
{
    /// <summary>How many sprints there are; an answer may list the latest only.</summary>
    public int SprintsTotal { get; init; } = Sprints.Count;

    internal static object Shorten(object details, int sprints) =>
        details is UnplannedWorkDetails d ? d with { Sprints = [.. d.Sprints.TakeLast(sprints)] } : details;
}

/// <summary>Issues started in projects without sprints, and those of them with an unplanned label.</summary>
public sealed record KanbanWork(int Total, int Unplanned);

/// <summary>One sprint.</summary>
public sealed record UnplannedSprint(long Id, string Name, Instant? CompletedAt, int Total, int Unplanned, double? Percent);
