namespace KpiService.Features.DataQuality.Findings;

/// <summary>Sprints that issues name and Jira doesn't show.</summary>
internal static class UnknownSprints
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unknownSprints",
            Title = "Sprints that are gone from Jira",
            Unit = "sprints",
            Distorts = "Issues or their histories name them by id; they have no dates, so they are in no number.",
            Advice = "Nothing to do where they were deleted; else give the account of the sync the right to see their boards.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 10,
            Among = Populations.EverySprint,
            Cases = s => Populations.EverySprint.Members(s).Where(f => !s.Snapshot.Sprints[f.Subject].Stored),
            NameOf = (s, sprint) => s.Snapshot.Sprints[sprint].Name,
        };
}
