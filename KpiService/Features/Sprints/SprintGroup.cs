namespace KpiService.Features.Sprints;

/// <summary>A group of a sprint's report.</summary>
/// <param name="Has">Whether an issue is in it.</param>
/// <param name="Points">The estimate that counts for it; NaN: none.</param>
public sealed record SprintGroup(string Name, Func<SprintFate, bool> Has, Func<SprintPart, double> Points)
{
    public static IReadOnlyList<SprintGroup> All { get; } =
    [
        new("committed", f => f.In == SprintWayIn.Committed, p => p.PointsIn),
        new("completedOfCommitted", f => f is { In: SprintWayIn.Committed, Out: SprintWayOut.Completed }, p => p.PointsOut),
        new("added", f => f.In == SprintWayIn.Added, p => p.PointsIn),
        new("addedCompleted", f => f is { In: SprintWayIn.Added, Out: SprintWayOut.Completed }, p => p.PointsOut),
        new("completed", f => f.Out == SprintWayOut.Completed, p => p.PointsOut),
        new("carriedOver", f => f.Out == SprintWayOut.CarriedOver, p => p.PointsOut),
        new("removed", f => f.Out == SprintWayOut.Removed, p => p.PointsIn),
        new("completedElsewhere", f => f.CompletedElsewhere, p => p.PointsOut),
    ];

    /// <summary>Null for what has no estimate.</summary>
    public static double? Known(double points) => double.IsNaN(points) ? null : points;

    /// <summary>The group that tells how an issue ended.</summary>
    public static string Outcome(SprintFate fate) =>
        fate.Out switch
        {
            SprintWayOut.Completed => "completed",
            SprintWayOut.CarriedOver => "carriedOver",
            SprintWayOut.Removed => "removed",
            _ => "completedElsewhere",
        };
}
