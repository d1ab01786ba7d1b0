namespace KpiService.Features.DataQuality.Findings;

/// <summary>The last change doesn't lead to today's value.</summary>
internal static class HistoryDisagrees
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "historyDisagrees",
            Title = "History differs from the present",
            Distorts =
                "Status or sprint changed without a trace (permissions, migrations): today's value counts from the day Jira or the "
                + "resolution names, "
                + "else from the last change on.",
            Advice = "Let the account of the sync see the projects these issues came from; a migration can't be mended.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "reopenedStories"],
            Notable = 5,
            Among = Populations.Issues,
            Cases = s =>
                Populations
                    .Issues.Members(s)
                    .Where(f =>
                        s.Snapshot.Flow.Disagrees[f.Issue]
                        || s.Snapshot.SprintHistory.Disagrees[f.Issue]
                        || s.Snapshot.Notes.Disagreed.Contains(f.Issue)
                    ),
        };
}
