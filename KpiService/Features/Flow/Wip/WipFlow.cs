using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow.Wip;

/// <summary>Issues started and not done.</summary>
internal static class WipFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "wip",
            Kebab = "wip",
            Title = "Work in progress",
            Unit = "issues",
            Definition = "Issues started and not done, at the end of the window and of each period, judged by the history up to then.",
            AtEnd = true,
            Finest = SeriesInterval.Day,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var work = WorkInProgress.At(q, q.Window.To);
        return new Measure(work.Count, work.Count, null, WipDetails.Of(q.Snapshot, q.Window.To, work));
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var grid = StockGrid.At(periods);
        var count = new StockCount(grid);
        foreach (var span in WorkInProgress.Spans(q, grid[0]))
            count.Add(grid.Covered(span.From, span.To));
        return [new FlowLine("wip", "Work in progress", "issues", count.Values())];
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var work = WorkInProgress.At(q, q.Window.To);
        return new EvidenceTable(
            [new("startedAt", "Started", "instant"), new("age", "Age", "days"), new("then", "Status then", "text")],
            EvidenceRows.Of(
                work,
                work.OrderBy(s => s.StartedAt),
                s => new EvidenceRow(
                    s.Issue,
                    [
                        new Instant(s.StartedAt),
                        (q.Window.To.Milliseconds - s.StartedAt) / (double)Instant.Day,
                        q.Snapshot.Statuses[s.Status].Name,
                    ]
                )
            ),
            EvidenceJql.Of(q, "statusCategory = \"In Progress\""),
            "Jira shows what is in an in-progress status today."
        );
    }
}
