namespace KpiService.Features.DataQuality.Findings;

/// <summary>Jira showed a part of the history, or it was left out.</summary>
internal static class IncompleteChangelogs
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "incompleteChangelogs",
            Title = "Incomplete changelogs",
            Distorts = "Starts, reopenings and sprint changes of the missing part are unknown.",
            Advice = "Run sync --full without --no-changelog.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "unplannedWork", "reopenedStories"],
            Notable = 0,
            Among = Populations.Issues,
            Cases = s => Populations.Issues.Members(s).Where(f => !s.Snapshot.Issues.Complete[f.Issue]),
        };
}
