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
            Count = Ahead,
            Cases = s =>
                Enumerable
                    .Range(0, s.Snapshot.Issues.Count)
                    .Select(i => new QualityFact(i, i, QualityFact.Open, QualityFact.Always, s.Index.LatestOf(i))),
        };

    private static int Ahead(QualitySource s, QualityScope scope)
    {
        var (issues, count) = (scope.Issues, 0);
        if (s.Index.Latest <= scope.AsOf.Milliseconds)
            return 0;
        for (var i = issues.Next(0); i >= 0; i = issues.After(i))
        {
            if (s.Index.LatestOf(i) > scope.AsOf.Milliseconds)
                count++;
        }

        return count;
    }
}
