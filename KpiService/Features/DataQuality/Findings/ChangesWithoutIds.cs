namespace KpiService.Features.DataQuality.Findings;

/// <summary>Ends of histories that have lost their ids.</summary>
internal static class ChangesWithoutIds
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "changesWithoutIds",
            Title = "Histories without ids",
            Distorts =
                "Statuses or sprints stand there by name only: the name tells which is meant, and a name that nothing knows is a state "
                + "in progress of its own.",
            Advice = "Map the unknown names under workflow in the configuration; a migration can't be mended.",
            Kpis = ["cycleTime", "sprintPredictability", "reopenedStories"],
            Notable = 5,
            Among = Populations.Issues,
            Cases = s => Populations.Issues.Members(s).Where(f => s.Snapshot.HistoriesWithoutIds.Contains(f.Issue)),
        };
}
