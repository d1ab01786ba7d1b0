using KpiService.Sprints;

namespace KpiService.Kpis.SprintPredictability;

/// <summary>Sums over the closed sprints, in issues; points apart.</summary>
public sealed record SprintPredictabilityDetails(
    int Committed,
    int CompletedOfCommitted,
    int AddedAfterStart,
    int Removed,
    int CarriedOver,
    PredictabilityPoints Points,
    IReadOnlyList<SprintSummary> Sprints);

/// <summary>Sums over the sprints whose board estimates. <paramref name="Unestimated"/>: committed issues of these without an estimate.</summary>
public sealed record PredictabilityPoints(double Committed, double CompletedOfCommitted, int Unestimated);
