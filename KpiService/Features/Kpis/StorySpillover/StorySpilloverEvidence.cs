using KpiService.Questions;

namespace KpiService.Features.Kpis.StorySpillover;

/// <summary>Open issues first, those with most sprints first.</summary>
internal static class StorySpilloverEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("sprints", "Sprints", "number"),
        new("sprintNames", "Sprint names", "list"),
        new("open", "Open", "flag"),
    ];

    public static IReadOnlyList<string> PartNames { get; } = ["spilled", "notSpilled"];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var max = q.Options.Kpis.StorySpillover.MaxSprints;
        var rows = StorySpilloverKpi
            .Counts(q)
            .Where(c => part is null || c.Sprints > max == (part == "spilled"))
            .Select(c => (c.Issue, c.Sprints, Open: q.Snapshot.Flow.At(c.Issue, q.AsOf) is { DoneAt: null }))
            .ToList();
        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(
                rows,
                rows.OrderByDescending(c => c.Open).ThenByDescending(c => c.Sprints).ThenBy(c => c.Issue),
                c => new EvidenceRow(c.Issue, [c.Sprints, Names(q, c.Issue), c.Open])
            ),
            EvidenceJql.Of(q, SprintJql.Of(q)),
            "Jira can't count sprints: the list shows all issues of the sprints. " + SprintJql.Note
        );
    }

    private static List<string> Names(KpiContext q, int issue) =>
        [
            .. q
                .Snapshot.SprintHistory.VisitsByIssue[issue]
                .ToArray()
                .Where(v => v.At <= q.Window.To.Milliseconds)
                .OrderBy(v => v.At)
                .Select(v => q.Snapshot.Sprints[v.Sprint].Name),
        ];
}
