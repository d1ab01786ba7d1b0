using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.CycleTime;

/// <summary>Finished issues, the slowest first; those left out at the end, with the reason.</summary>
internal static class CycleTimeEvidence
{
    private const string Measured = "measured";

    private static readonly EvidenceColumn[] Columns =
    [
        new("startedAt", "Started", "instant"),
        new("doneAt", "Done", "instant"),
        new("cycleTime", "Cycle time", "days"),
        new("leadTime", "Lead time", "days"),
        new("excluded", "Left out because", "text"),
    ];

    public static IReadOnlyList<string> PartNames { get; } = [Measured, Deliveries.NeverStarted, Deliveries.NotDelivered];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var sample = Duration.CycleTime.Sample(q);
        var rows = new List<(FlowFact Fact, string? Excluded)>(
            sample.Measured.Count + sample.NeverStarted.Count + sample.NotDelivered.Count
        );
        rows.AddRange(sample.Measured.Select(m => (m.Fact, (string?)null)));
        rows.AddRange(sample.NeverStarted.Select(f => (f, (string?)Deliveries.NeverStarted)));
        rows.AddRange(sample.NotDelivered.Select(f => (f, (string?)Deliveries.NotDelivered)));
        rows.RemoveAll(s => part is not null && (s.Excluded ?? Measured) != part);
        var slowestFirst = rows.OrderBy(s => s.Excluded is not null)
            .ThenByDescending(s => s.Fact.StartedAt == FlowHistory.None ? 0 : s.Fact.At - s.Fact.StartedAt)
            .ThenBy(s => s.Fact.At)
            .ThenBy(s => s.Fact.Issue);
        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(rows, slowestFirst, s => Row(q, s.Fact, s.Excluded)),
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
    }

    private static EvidenceRow Row(KpiContext q, FlowFact fact, string? excluded)
    {
        var started = FlowHistory.Known(fact.StartedAt);
        double? days = started is null ? null : Duration.Days(fact.StartedAt, fact.At);
        var lead = Duration.Days(q.Snapshot.Issues.BegunTimes[fact.Issue], fact.At);
        return new EvidenceRow(fact.Issue, [started, new Instant(fact.At), days, lead, excluded]);
    }
}
