namespace KpiService.Features.DataQuality.Findings;

/// <summary>Sprints that could not be read.</summary>
internal static class UnreadSprints
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadSprints",
            Title = "Sprints that can't be read",
            Unit = "sprints",
            Distorts = "What is known of them is what issues say: dates and state may be old.",
            Advice = "Give the account of the sync the right to see their boards.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            Among = Populations.EverySprint,
            Cases = s => Populations.EverySprint.Members(s).Where(f => s.Snapshot.Sprints[f.Subject].ReadError is not null),
            NameOf = (s, sprint) => $"{s.Snapshot.Sprints[sprint].Name} ({s.Snapshot.Sprints[sprint].ReadError})",
        };
}
