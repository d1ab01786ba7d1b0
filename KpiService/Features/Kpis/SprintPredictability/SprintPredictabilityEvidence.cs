using KpiService.Features.Sprints;
using KpiService.Questions;

namespace KpiService.Features.Kpis.SprintPredictability;

/// <summary>Each issue of each sprint with what became of it.</summary>
internal static class SprintPredictabilityEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("sprint", "Sprint", "text"),
        new("sprintId", "Sprint id", "number"),
        new("outcome", "Outcome", "text"),
        new("committed", "Committed", "flag"),
        new("points", "Points", "number"),
    ];

    public static IReadOnlyList<string> PartNames { get; } = [.. SprintGroup.All.Select(g => g.Name)];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var rows = new List<(int Sprint, SprintEntry Entry)>();
        var group = SprintGroup.All.FirstOrDefault(g => g.Name == part);
        foreach (var sprint in q.Sprints.Reverse())
        {
            foreach (var entry in q.Ledger.Entries(sprint, q.AsOf))
            {
                if (q.Counts(entry.Issue) && group?.Has(entry.Part.Fate) != false)
                    rows.Add((sprint, entry));
            }
        }

        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(rows, r => Row(q, r.Sprint, r.Entry)),
            EvidenceJql.Of(q, SprintJql.Of(q)),
            SprintJql.Note
        );
    }

    private static EvidenceRow Row(KpiContext q, int sprint, SprintEntry entry)
    {
        var info = q.Snapshot.Sprints[sprint];
        var points = entry.Part.PointsOut;
        return new EvidenceRow(
            entry.Issue,
            [
                info.Name,
                info.Id,
                SprintGroup.Outcome(entry.Part.Fate),
                entry.Part.Fate.In == SprintWayIn.Committed,
                double.IsNaN(points) ? null : points,
            ]
        );
    }
}
