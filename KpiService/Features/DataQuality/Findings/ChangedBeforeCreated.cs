namespace KpiService.Features.DataQuality.Findings;

/// <summary>A history that is older than its issue.</summary>
internal static class ChangedBeforeCreated
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "changedBeforeCreated",
            Title = "Changed before created",
            Distorts =
                "An import kept the history and created the issue anew: the issue begins with its oldest change, so lead time is longer "
                + "than Jira's created says.",
            Advice = "Nothing to do where the history is right; else leave imported work out by its type or label.",
            Kpis = ["cycleTime", "sprintPredictability"],
            Notable = 5,
            Among = Populations.Issues,
            Cases = s =>
                Populations.Issues.Members(s).Where(f => s.Snapshot.Issues.BegunTimes[f.Issue] < s.Snapshot.Issues.CreatedTimes[f.Issue]),
        };
}
