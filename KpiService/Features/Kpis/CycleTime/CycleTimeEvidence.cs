using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.CycleTime;

/// <summary>Finished issues, the slowest first; those left out at the end, with the reason.</summary>
internal static class CycleTimeEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("startedAt", "Started", "instant"),
        new("doneAt", "Done", "instant"),
        new("cycleTime", "Cycle time", "days"),
        new("leadTime", "Lead time", "days"),
        new("excluded", "Left out because", "text"),
    ];

    public static IReadOnlyList<string> PartNames { get; } = ["measured", CycleTimeSample.NeverStarted, CycleTimeSample.NotDelivered];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var sample = new CycleTimeSample(q);
        var rows = sample
            .Finished.Select(f => (Fact: f, Excluded: sample.Excluded(f)))
            .Where(s => part is null || (s.Excluded ?? "measured") == part)
            .OrderBy(s => s.Excluded is not null)
            .ThenByDescending(s => s.Fact.StartedAt == FlowHistory.None ? 0 : s.Fact.At - s.Fact.StartedAt)
            .Select(s => Row(q, s.Fact, s.Excluded))
            .ToList();
        return new EvidenceTable(
            Columns,
            rows,
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also from one done status to another."
        );
    }

    private static EvidenceRow Row(KpiContext q, FlowFact fact, string? excluded)
    {
        var started = FlowHistory.Known(fact.StartedAt);
        var lead = (fact.At - q.Snapshot.Issues.BegunTimes[fact.Issue]) / (double)Instant.Day;
        return new EvidenceRow(
            fact.Issue,
            [started, new Instant(fact.At), started is null ? null : CycleTimeSample.Days(fact), lead, excluded]
        );
    }
}
