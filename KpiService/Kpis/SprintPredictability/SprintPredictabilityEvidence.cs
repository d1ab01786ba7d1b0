using KpiService.Metrics;

namespace KpiService.Kpis.SprintPredictability;

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

    private static readonly Dictionary<string, Func<SprintFate, bool>> Parts = new()
    {
        ["committed"] = f => f.In == SprintWayIn.Committed,
        ["completedOfCommitted"] = f => f is { In: SprintWayIn.Committed, Out: SprintWayOut.Completed },
        ["added"] = f => f.In == SprintWayIn.Added,
        ["addedCompleted"] = f => f is { In: SprintWayIn.Added, Out: SprintWayOut.Completed },
        ["completed"] = f => f.Out == SprintWayOut.Completed,
        ["carriedOver"] = f => f.Out == SprintWayOut.CarriedOver,
        ["removed"] = f => f.Out == SprintWayOut.Removed,
        ["completedElsewhere"] = f => f.CompletedElsewhere,
    };

    public static IReadOnlyCollection<string> PartNames => Parts.Keys;

    public static EvidenceTable Of(KpiQuestion q, string? part)
    {
        var rows = new List<EvidenceRow>();
        foreach (var sprint in q.Sprints.Reverse())
        {
            foreach (var entry in q.Ledger.Entries(sprint, q.AsOf))
            {
                if (q.Counts(entry.Issue) && (part is null || Parts[part](entry.Part.Fate))) rows.Add(Row(q, sprint, entry));
            }
        }

        return new EvidenceTable(Columns, rows, Jql.Of(q, Jql.Sprints(q)), Jql.SprintNote);
    }

    private static EvidenceRow Row(KpiQuestion q, int sprint, SprintEntry entry)
    {
        var info = q.Snapshot.Sprints[sprint];
        var points = entry.Part.PointsOut;
        return new EvidenceRow(
            entry.Issue,
            [info.Name, info.Id, Outcome(entry.Part.Fate), entry.Part.Fate.In == SprintWayIn.Committed, double.IsNaN(points) ? null : points]);
    }

    private static string Outcome(SprintFate fate) => fate.Out switch
    {
        SprintWayOut.Completed => "completed",
        SprintWayOut.CarriedOver => "carriedOver",
        SprintWayOut.Removed => "removed",
        _ => "completedElsewhere",
    };
}
