using KpiService.Snapshot;

namespace KpiService.Features.Sprints;

/// <summary>A sprint as one of a board that shows it, by ordinals.</summary>
/// <param name="Board">-1: its own, which is unknown.</param>
public readonly record struct BoardSprint(int Board, int Sprint)
{
    /// <summary>The sprint as one of the board that it was made on.</summary>
    public static BoardSprint Own(DataSnapshot snapshot, int sprint) => new(snapshot.Sprints[sprint].Board, sprint);
}
