namespace KpiService.Features.DataQuality.Findings;

/// <summary>Sub-tasks are under way, their parent isn't.</summary>
internal static class ParentNotStarted
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "parentNotStarted",
            Title = "Not started while sub-tasks are",
            Distorts = "Cycle time starts too late, and work in progress is too small.",
            Advice = "Move the parent with its first sub-task; a Jira automation can.",
            Kpis = ["cycleTime"],
            Notable = 20,
            AtTitle = "Done at",
            Among = Populations.Parents,
            Cases = s => s.Children(s.Snapshot.Issues.Parents, i => s.Level(i) < 0).SelectMany(p => Of(s, p.Key, p)),
        };

    private static IEnumerable<QualityFact> Of(QualitySource source, int parent, IEnumerable<int> children)
    {
        var first = children.Select(source.FirstStart).Min();
        var own = source.FirstStart(parent) ?? QualityFact.Open;
        if (first < own)
            yield return new QualityFact(parent, parent, source.DoneAt(parent), first.Value, own);
    }
}
