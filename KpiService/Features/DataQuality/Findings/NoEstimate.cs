using KpiService.Domain.Time;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Done without an estimate where the board estimates.</summary>
internal static class NoEstimate
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "noEstimate",
            Title = "Done without an estimate",
            Distorts = "They count 0: velocity and every share by points are too small.",
            Advice = "Estimate before the sprint starts, or read the numbers by issues.",
            Kpis = ["sprintPredictability", "workMix"],
            Notable = 30,
            AtTitle = "Done at",
            Among = Populations.DoneEstimated,
            Cases = s => Populations.DoneEstimated.Members(s).Where(f => !IsEstimated(s.Snapshot.Estimates, f)),
        };

    private static bool IsEstimated(EstimateHistory estimates, QualityFact fact) =>
        !double.IsNaN(estimates.At(fact.Issue, new Instant(fact.At))) || !double.IsNaN(estimates.HoursAt(fact.Issue, new Instant(fact.At)));
}
