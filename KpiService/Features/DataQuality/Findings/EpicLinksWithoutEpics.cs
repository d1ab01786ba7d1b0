namespace KpiService.Features.DataQuality.Findings;

/// <summary>Epics are linked, and no type of epics is known.</summary>
internal static class EpicLinksWithoutEpics
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "epicLinksWithoutEpics",
            Title = "Epic links without an epic type",
            Distorts = "No issue type of this Jira is known to be the epics': epics count as stories, and their months as cycle time.",
            Advice = "Set the level of the epic type under workflow.levels, or sync the projects that hold the epics.",
            Kpis = ["cycleTime", "workMix"],
            Notable = 0,
            Among = Populations.Issues,
            Cases = Find,
        };

    private static IEnumerable<QualityFact> Find(QualitySource s)
    {
        var told = s.Snapshot.Types.Where(t => t.Level > 0).Select(t => t.Instance).ToHashSet();
        return Populations
            .Issues.Members(s)
            .Where(f => s.Snapshot.Issues.EpicLinked[f.Issue] && !told.Contains(s.Snapshot.Issues.Instance(f.Issue)));
    }
}
