using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow.CumulativeFlow;

/// <summary>How far the work has come, and where it stands.</summary>
internal static class CumulativeFlowFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "cumulativeFlow",
            Kebab = "cumulative-flow",
            Title = "Cumulative flow",
            Unit = "issues",
            Definition =
                "Issues that have reached each category and status or a later one by the end of each period (never falls; the first band "
                + "is the arrivals), "
                + "beside the issues that stood in each status. Issues deleted since are left out of all periods.",
            AtEnd = true,
            Finest = SeriesInterval.Day,
            Compute = Measure,
            Lines = (q, periods) => new FlowBands(q, StockGrid.At(periods)).Lines(),
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var bands = new FlowBands(q, StockGrid.At(q.Window.To));
        var details = bands.Details();
        return new Measure(
            null,
            details.Created,
            details.Created > 0 ? null : new Reason("nothingCreated", "no issue had been created"),
            details
        );
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var rows = new List<EvidenceRow>();
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (!q.Counts(i) || q.Snapshot.Flow.At(i, q.Window.To) is not { } state)
                continue;
            rows.Add(
                new EvidenceRow(i, [q.Snapshot.Issues.Begun(i), state.StartedAt, state.DoneAt, q.Snapshot.Statuses[state.Status].Name])
            );
        }

        return new EvidenceTable(
            [
                new("created", "Created", "instant"),
                new("startedAt", "Started", "instant"),
                new("doneAt", "Done", "instant"),
                new("then", "Status then", "text"),
            ],
            rows,
            EvidenceJql.Of(q, "created is not EMPTY"),
            null
        );
    }
}
