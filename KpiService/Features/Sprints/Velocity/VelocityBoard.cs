using KpiService.Metrics;

namespace KpiService.Features.Sprints.Velocity;

/// <summary>
/// Natural process limits of a series over sprints, cut to what its unit can be; null under six sprints. Signals are points that are more
/// than noise.
/// </summary>
public sealed record SprintLimits(double Mean, double Lower, double Upper, IReadOnlyList<SprintSignal> Signals);

/// <summary>
/// A sprint that is more than noise. <paramref name="Rule"/>: <c>outside</c> the limits, or a <c>run</c> of eight on one side.
/// </summary>
public sealed record SprintSignal(long SprintId, string Rule);

/// <summary>Committed and completed per sprint of one board.</summary>
/// <param name="Issues">Spread of the issues completed.</param>
/// <param name="Points">Spread of the points completed; null where the board is unknown or estimates by issue count.</param>
/// <param name="Predictability">Σ completed of committed ÷ Σ committed, percent; null when nothing was committed.</param>
/// <param name="PredictabilityLimits">Over the sprints that committed to something.</param>
/// <param name="Sprints">By completion.</param>
public sealed record VelocityBoard(
    string Instance,
    long? BoardId,
    string? BoardName,
    VelocitySpread Issues,
    SprintLimits? IssuesLimits,
    VelocitySpread? Points,
    SprintLimits? PointsLimits,
    double? Predictability,
    SprintLimits? PredictabilityLimits,
    IReadOnlyList<SprintSummary> Sprints
)
{
    /// <summary>Spread of the hours completed; null where the board doesn't estimate in time.</summary>
    public VelocitySpread? Hours { get; init; }

    /// <summary>Of the hours completed.</summary>
    public SprintLimits? HoursLimits { get; init; }

    /// <param name="sprints">Closed sprints of one board, by completion.</param>
    public static VelocityBoard Of(string instance, IReadOnlyList<SprintSummary> sprints)
    {
        var estimated = sprints.Where(s => s.Points is not null).ToList();
        var timed = sprints.Where(s => s.Hours is not null).ToList();
        var committed = sprints.Sum(s => s.Committed);
        return new VelocityBoard(
            instance,
            sprints[0].BoardId,
            sprints[0].BoardName,
            VelocitySpread.Of([.. sprints.Select(s => (double)s.Completed)]),
            Limits(sprints, s => s.Completed, NaturalBounds.Amount),
            estimated.Count == 0 ? null : VelocitySpread.Of([.. estimated.Select(s => s.Points?.Completed ?? 0)]),
            Limits(estimated, s => s.Points?.Completed ?? 0, NaturalBounds.Amount),
            committed == 0 ? null : 100.0 * sprints.Sum(s => s.CompletedOfCommitted) / committed,
            Limits([.. sprints.Where(s => s.Committed > 0)], s => s.Value ?? 0, NaturalBounds.Percent),
            sprints
        )
        {
            Hours = timed.Count == 0 ? null : VelocitySpread.Of([.. timed.Select(s => s.Hours?.Completed ?? 0)]),
            HoursLimits = Limits(timed, s => s.Hours?.Completed ?? 0, NaturalBounds.Amount),
        };
    }

    private static SprintLimits? Limits(IReadOnlyList<SprintSummary> sprints, Func<SprintSummary, double> value, NaturalBounds bounds) =>
        ProcessBehaviourChart.Of([.. sprints.Select(value)], bounds) is { } chart
            ? new SprintLimits(
                chart.Mean,
                chart.Lower,
                chart.Upper,
                [.. chart.Signals.Select(s => new SprintSignal(sprints[s.Index].Id, s.Rule == SignalRule.Outside ? "outside" : "run"))]
            )
            : null;
}
