using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>Instants that lie ahead of our clock.</summary>
internal static class AheadOfClock
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "aheadOfClock",
            Title = "Dated ahead of our clock",
            Distorts =
                "Created, changed or resolved later than now: what lies ahead doesn't count yet, and the status shown is the one of now.",
            Advice = "Set the clocks of this machine and of Jira (NTP); a date far ahead was typed wrong.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "workMix", "unplannedWork", "reopenedStories"],
            Notable = 0,
            ByClock = true,
            Among = Populations.Issues,
            Cases = s =>
                Enumerable
                    .Range(0, s.Snapshot.Issues.Count)
                    .Select(i => new QualityFact(i, i, QualityFact.Open, QualityFact.Always, Latest(s.Snapshot, i))),
        };

    private static long Latest(DataSnapshot snapshot, int issue)
    {
        var latest = Math.Max(snapshot.Issues.CreatedTimes[issue], snapshot.Issues.ResolvedTimes[issue]);
        return snapshot.Flow.Visits[issue] is { Length: > 0 } visits ? Math.Max(latest, visits[^1].At) : latest;
    }
}
