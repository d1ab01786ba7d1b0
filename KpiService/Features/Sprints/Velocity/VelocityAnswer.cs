using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Sprints.Velocity;

/// <summary>Velocity per board and sprint, with its spread, and predictability over the same sprints.</summary>
/// <param name="Reason">Why there is nothing; null when there is something.</param>
/// <param name="Groups">The same over each part of the selection; only where <c>groupBy</c> was asked.</param>
internal sealed record VelocityAnswer(
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    AppliedFilter Filter,
    IReadOnlyList<VelocityBoardRow> Boards,
    string? Reason,
    IReadOnlyList<Caveat> Caveats,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<VelocityGroup>? Groups
);

/// <summary>A board.</summary>
/// <param name="Issues">Spread of the issues completed, over all its sprints of the window.</param>
/// <param name="Points">Spread of the points completed; null where the board is unknown, or estimates by issue count or in time.</param>
/// <param name="Predictability">Σ completed of committed ÷ Σ committed, percent; null when nothing was committed.</param>
/// <param name="Sprints">By completion: all of them for a few boards, the latest or none for many (the CSV has all).</param>
internal sealed record VelocityBoardRow(
    string Instance,
    long? BoardId,
    string? BoardName,
    VelocitySpread Issues,
    SprintLimits? IssuesLimits,
    VelocitySpread? Points,
    SprintLimits? PointsLimits,
    double? Predictability,
    SprintLimits? PredictabilityLimits,
    IReadOnlyList<VelocitySprint> Sprints
)
{
    /// <summary>Spread of the hours completed; null where the board doesn't estimate in time.</summary>
    public VelocitySpread? Hours { get; init; }
    public SprintLimits? HoursLimits { get; init; }

    public static VelocityBoardRow Of(VelocityBoard board, int shown) =>
        new(
            board.Instance,
            board.BoardId,
            board.BoardName,
            board.Issues,
            board.IssuesLimits,
            board.Points,
            board.PointsLimits,
            board.Predictability,
            board.PredictabilityLimits,
            [.. board.Sprints.TakeLast(shown).Select(VelocitySprint.Of)]
        )
        {
            Hours = board.Hours,
            HoursLimits = board.HoursLimits,
        };
}

/// <summary>
/// A sprint. <paramref name="Completed"/> counts added work too; <paramref name="Value"/> is its predictability in percent.
/// </summary>
internal sealed record VelocitySprint(
    long Id,
    string Name,
    Instant? StartedAt,
    Instant? CompletedAt,
    int Committed,
    int Completed,
    int CompletedOfCommitted,
    double? Value,
    VelocityPoints? Points
)
{
    /// <summary>Null where the board doesn't estimate in time.</summary>
    public VelocityPoints? Hours { get; init; }

    public static VelocitySprint Of(SprintSummary s) =>
        new(
            s.Id,
            s.Name,
            s.StartedAt,
            s.CompletedAt,
            s.Committed,
            s.Completed,
            s.CompletedOfCommitted,
            s.Value,
            VelocityPoints.Of(s.Points)
        )
        {
            Hours = VelocityPoints.Of(s.Hours),
        };
}

/// <summary>The points or hours of a sprint.</summary>
internal sealed record VelocityPoints(double Committed, double Completed)
{
    public static VelocityPoints? Of(SprintPoints? sums) => sums is { } s ? new VelocityPoints(s.Committed, s.Completed) : null;
}

/// <summary>Velocity of one part of the selection, over the sprints of all its boards.</summary>
internal sealed record VelocityGroup(string Key, string Name, VelocitySpread Issues, VelocitySpread? Points, double? Predictability);
