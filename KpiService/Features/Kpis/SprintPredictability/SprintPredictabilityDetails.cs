using KpiService.Features.Sprints;

namespace KpiService.Features.Kpis.SprintPredictability;

/// <summary>Sums over the closed sprints, in issues; points apart.</summary>
/// <param name="Sprints">By completion; an answer may have the latest only.</param>
/// <param name="SprintsTotal">How many there are.</param>
public sealed record SprintPredictabilityDetails(
    int Committed,
    int CompletedOfCommitted,
    int AddedAfterStart,
    int Removed,
    int CarriedOver,
    PredictabilityPoints Points,
    IReadOnlyList<SprintSummary> Sprints,
    int SprintsTotal
)
{
    internal static object Shorten(object details, int sprints) =>
        details is SprintPredictabilityDetails d ? d with { Sprints = [.. d.Sprints.TakeLast(sprints)] } : details;
}

/// <summary>
/// Sums over the sprints whose board estimates. <paramref name="Unestimated"/>: committed issues of these without an estimate.
/// </summary>
public sealed record PredictabilityPoints(double Committed, double CompletedOfCommitted, int Unestimated);
