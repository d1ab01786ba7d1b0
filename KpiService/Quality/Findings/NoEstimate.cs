using KpiService.Domain;

namespace KpiService.Quality.Findings;

/// <summary>Done without an estimate where the board estimates.</summary>
internal static class NoEstimate
{
    public static Finding Finding { get; } = new()
    {
        Code = "noEstimate",
        Title = "Done without an estimate",
        Distorts = "They count 0 points: velocity and every share by points are too small.",
        Advice = "Estimate before the sprint starts, or read the numbers by issues.",
        Kpis = ["sprintPredictability", "workMix"],
        Notable = 30,
        AtTitle = "Done at",
        Among = Populations.DoneEstimated,
        Cases = s => Populations.DoneEstimated.Members(s).Where(f => double.IsNaN(s.Snapshot.Estimates.At(f.Issue, new Instant(f.At)))),
    };
}
