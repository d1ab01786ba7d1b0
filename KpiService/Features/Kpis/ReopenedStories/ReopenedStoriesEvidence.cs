using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Kpis.ReopenedStories;

/// <summary>Finished and reopened issues, most reopenings first.</summary>
internal static class ReopenedStoriesEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("doneAt", "Done", "instant"),
        new("reopenEvents", "Reopenings", "number"),
        new("lastReopenedAt", "Last reopened", "instant"),
        new("reopened", "Reopened", "flag"),
    ];

    public static IReadOnlyList<string> PartNames { get; } = ["reopened", "notReopened"];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var rows = ReopenedSample.Of(q).Where(e => part is null || e.Value > 0 == (part == "reopened")).ToList();
        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(
                rows,
                rows.OrderByDescending(e => e.Value).ThenBy(e => e.Key),
                e => new EvidenceRow(e.Key, [q.Snapshot.Flow.At(e.Key, q.AsOf)?.DoneAt, e.Value, LastReopened(q, e.Key), e.Value > 0])
            ),
            EvidenceJql.Of(
                q,
                part == "reopened"
                    ? EvidenceJql.StatusChanged(q, "FROM")
                    : $"({EvidenceJql.StatusChanged(q, "TO")} OR {EvidenceJql.StatusChanged(q, "FROM")})"
            ),
            "Jira shows moves between two done statuses and quick slips too."
        );
    }

    private static Instant? LastReopened(KpiContext q, int issue)
    {
        Instant? last = null;
        foreach (var r in q.Snapshot.Flow.Reopenings[issue])
        {
            if (r.AnnulledAt > q.AsOf.Milliseconds && q.Window.Contains(new Instant(r.LeftAt)))
                last = new Instant(r.LeftAt);
        }

        return last;
    }
}
