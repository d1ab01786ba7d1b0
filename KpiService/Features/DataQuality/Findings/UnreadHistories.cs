namespace KpiService.Features.DataQuality.Findings;

/// <summary>Histories that could not be read.</summary>
internal static class UnreadHistories
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadHistories",
            Title = "Histories that could not be read",
            Distorts = "Starts, reopenings and sprint changes of these issues are those known before, or none.",
            Advice = "Give the account of the sync the right to see these issues; every run tries again.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "unplannedWork", "reopenedStories"],
            Notable = 0,
            Among = Populations.Issues,
            Cases = s => Populations.Issues.Members(s).Where(f => s.Snapshot.Notes.ChangelogErrors.ContainsKey(f.Issue)),
            NameOf = (s, issue) => $"{s.Snapshot.Issues.Key(issue)}: {s.Snapshot.Notes.ChangelogErrors[issue]}",
        };
}
