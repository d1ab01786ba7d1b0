using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Kpis.UnplannedWork;

/// <summary>The sprints' issues, latest sprint and unplanned ones first; Kanban issues where no sprint closed.</summary>
internal static class UnplannedWorkEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("sprint", "Sprint", "text"),
        new("labelled", "Labelled", "flag"),
        new("addedAfterStart", "Added after start", "flag"),
        new("createdAfterStart", "Created after start", "flag"),
    ];

    private static readonly Dictionary<string, Func<UnplannedSample, ScopedIssue, bool>> Parts = new()
    {
        ["unplanned"] = (sample, s) => sample.Unplanned(s),
        ["planned"] = (sample, s) => !sample.Unplanned(s),
        ["labelled"] = (_, s) => s.Labelled,
        ["added"] = (_, s) => s.Added,
        ["addedNew"] = (_, s) => s.CreatedAfterStart,
        ["addedFromBacklog"] = (_, s) => s is { Added: true, CreatedAfterStart: false },
    };

    public static IReadOnlyCollection<string> PartNames => Parts.Keys;

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var sample = new UnplannedSample(q);
        var scope = sample.Scope();
        var kanban = scope.Count == 0;
        if (kanban)
            scope = [.. sample.KanbanStarts().Select(s => new ScopedIssue(-1, s.Issue, s.Labelled, false, false))];
        var order = q.Sprints.Select((s, k) => (s, k)).ToDictionary(s => s.s, s => s.k);
        var rows = part is null ? scope : scope.FindAll(s => Parts[part](sample, s));
        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(
                rows,
                rows.OrderByDescending(s => order.GetValueOrDefault(s.Sprint, -1)).ThenByDescending(sample.Unplanned),
                s => Row(q.Snapshot, s)
            ),
            EvidenceJql.Of(q, kanban ? EvidenceJql.StatusChanged(q, "FROM") : SprintJql.Of(q)),
            "Jira can't tell what was added after a sprint's start: the list shows all of the work. " + SprintJql.Note
        );
    }

    private static EvidenceRow Row(DataSnapshot snapshot, ScopedIssue s) =>
        new(s.Issue, [s.Sprint < 0 ? null : snapshot.Sprints[s.Sprint].Name, s.Labelled, s.Added, s.CreatedAfterStart]);
}
