using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Metrics;
using KpiService.Questions;

namespace KpiService.Features.Flow.WipAge;

/// <summary>How long the work in progress has been going on.</summary>
internal static class WipAgeFlow
{
    public static FlowModule Module { get; } =
        new()
        {
            Name = "wipAge",
            Kebab = "wip-age",
            Title = "Work item age",
            Unit = "days",
            Definition =
                "Days since the start of what is started and not done; the value is the age that 85 % of it have at most. "
                + "It is judged by the service level: the days within which 85 % of the issues finished in the window were done.",
            AtEnd = true,
            Finest = SeriesInterval.Day,
            Compute = Measure,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var at = q.Window.To;
        var work = WorkInProgress
            .At(q, at)
            .ConvertAll(s => new AgedIssue(s.Issue, s.Status, s.StartedAt, Age(s.StartedAt, at.Milliseconds)));
        var statistics = DurationStatistics.Of([.. work.Select(w => w.Age)]);
        return new Measure(
            statistics.P85,
            work.Count,
            new Reason("nothingInProgress", "nothing is in progress"),
            WipAgeDetails.Of(q, work, statistics)
        );
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var grid = StockGrid.At(periods);
        var ages = Enumerable.Range(0, grid.Count).Select(_ => new List<double>()).ToArray();
        // The latest started first, so that the ages of each point come in ascending order.
        WorkSpan[] spans = [.. WorkInProgress.Spans(q, grid[0])];
        Array.Sort(Array.ConvertAll(spans, s => -s.StartedAt), spans);
        foreach (var span in spans)
        {
            var points = grid.Covered(span.From, span.To);
            for (var k = points.Start.Value; k < points.End.Value; k++)
                ages[k].Add(Age(span.StartedAt, grid[k]));
        }

        var statistics = ages.Select(a => DurationStatistics.OfSorted(a)).ToList();
        return
        [
            new FlowLine("p85", "85 % are this old at most", "days", [.. statistics.Select(s => s.P85)]),
            new FlowLine("p50", "50 % are this old at most", "days", [.. statistics.Select(s => s.P50)]),
            new FlowLine("mean", "Mean", "days", [.. statistics.Select(s => s.Mean)]),
        ];
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var level = ServiceLevel.Of(q);
        var at = q.Window.To;
        return new EvidenceTable(
            [
                new("startedAt", "Started", "instant"),
                new("age", "Age", "days"),
                new("band", "Service level", "text"),
                new("then", "Status then", "text"),
            ],
            [
                .. WorkInProgress
                    .At(q, at)
                    .OrderBy(s => s.StartedAt)
                    .Select(s => new EvidenceRow(
                        s.Issue,
                        [
                            new Instant(s.StartedAt),
                            Age(s.StartedAt, at.Milliseconds),
                            level.Band(Age(s.StartedAt, at.Milliseconds)),
                            q.Snapshot.Statuses[s.Status].Name,
                        ]
                    )),
            ],
            EvidenceJql.Of(q, "statusCategory = \"In Progress\""),
            "Jira shows what is in an in-progress status today."
        );
    }

    private static double Age(long startedAt, long at) => (at - startedAt) / (double)Instant.Day;
}

/// <summary>An issue in progress.</summary>
internal sealed record AgedIssue(int Issue, int Status, long StartedAt, double Age);
