namespace KpiService.Features.DataQuality.Findings;

/// <summary>Archived issues.</summary>
internal static class ArchivedIssues
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "archivedIssues",
            Title = "Archived issues",
            Distorts = "Nothing: they count like all others, though Jira's searches leave them out, so a list in Jira shows fewer.",
            Advice = "Nothing to do; restore what should be found in Jira.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "workMix", "unplannedWork", "reopenedStories"],
            Notable = 101,
            Among = Populations.Issues,
            Cases = s => s.Snapshot.Notes.Archived.Select(a => new QualityFact(a.Key, a.Key, QualityFact.Always, a.Value)),
        };
}
