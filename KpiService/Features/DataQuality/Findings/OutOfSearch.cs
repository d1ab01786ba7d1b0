namespace KpiService.Features.DataQuality.Findings;

/// <summary>Issues that Jira's searches leave out.</summary>
internal static class OutOfSearch
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "outOfSearch",
            Title = "Issues that searches leave out",
            Distorts = "They can be read directly and count as last read; changes since are only seen in a full sync.",
            Advice = "Where they aren't archived, ask an administrator to rebuild Jira's search index.",
            Kpis = ["cycleTime", "sprintPredictability", "storySpillover", "workMix", "unplannedWork", "reopenedStories"],
            Notable = 101,
            Among = Populations.Issues,
            Cases = s =>
                s.Snapshot.Notes.OutOfSearch.Where(o => !s.Snapshot.Notes.Archived.ContainsKey(o.Key))
                    .Select(o => new QualityFact(o.Key, o.Key, QualityFact.Always, o.Value)),
        };
}
