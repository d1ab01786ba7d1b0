using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Kpis.WorkMix;

/// <summary>Delivered issues with their category, the latest first.</summary>
internal static class WorkMixEvidence
{
    private static readonly EvidenceColumn[] Columns =
    [
        new("category", "Category", "text"),
        new("doneAt", "Done", "instant"),
        new("points", "Points", "number"),
    ];

    public static EvidenceTable Of(KpiContext q, string? part)
    {
        var names = WorkMixSample.Names(q.Snapshot);
        var rows = new WorkMixSample(q)
            .Delivered()
            .Select(d =>
                (
                    d.Fact,
                    Label: d.Category < 0 ? WorkMixSample.Unlabelled : names[d.Category].Label,
                    Name: d.Category < 0 ? null : names[d.Category].Name
                )
            )
            .Where(d => part is null || d.Label == part)
            .ToList();
        return new EvidenceTable(
            Columns,
            EvidenceRows.Of(
                rows,
                rows.OrderByDescending(d => d.Fact.At),
                d => new EvidenceRow(d.Fact.Issue, [d.Name, new Instant(d.Fact.At), Points(q, d.Fact.Issue)])
            ),
            EvidenceJql.Of(q, $"statusCategory = Done AND {EvidenceJql.StatusChanged(q, "TO")}"),
            "Jira shows every move to a done status in these days, also of issues that were not delivered."
        );
    }

    private static double? Points(KpiContext q, int issue)
    {
        var points = q.Snapshot.Estimates.At(issue, q.AsOf);
        return double.IsNaN(points) ? null : points;
    }
}
