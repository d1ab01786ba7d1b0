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
            Number = Number,
            Lines = Lines,
            Evidence = Evidence,
        };

    private static Measure Measure(MetricContext q)
    {
        var work = Aged(q);
        var statistics = DurationStatistics.Of([.. work.Select(w => w.Age)]);
        return Measured(statistics.P85, work.Count, WipAgeDetails.Of(q, work, statistics));
    }

    private static Measure Number(MetricContext q)
    {
        var work = Aged(q);
        return Measured(DurationStatistics.Of([.. work.Select(w => w.Age)]).P85, work.Count, null);
    }

    private static Measure Measured(double? p85, int issues, WipAgeDetails? details) =>
        new(p85, issues, new Reason("nothingInProgress", "nothing is in progress"), details);

    private static List<AgedIssue> Aged(MetricContext q)
    {
        var at = q.Window.To;
        return WorkInProgress.At(q, at).ConvertAll(s => new AgedIssue(s.Issue, s.Status, s.StartedAt, Age(s.StartedAt, at.Milliseconds)));
    }

    private static IReadOnlyList<FlowLine> Lines(MetricContext q, IReadOnlyList<SeriesPeriod> periods)
    {
        var grid = StockGrid.At(periods);
        var (starts, covered) = (new List<long>(), new List<Range>());
        foreach (var span in WorkInProgress.Spans(q, grid[0]))
        {
            var points = grid.Covered(span.From, span.To);
            if (points.Start.Value == points.End.Value)
                continue;
            starts.Add(span.StartedAt);
            covered.Add(points);
        }

        var ages = new AgesOnGrid(grid, [.. starts], [.. covered]);
        return
        [
            new FlowLine("p85", "85 % are this old at most", "days", ages.P85),
            new FlowLine("p50", "50 % are this old at most", "days", ages.P50),
            new FlowLine("mean", "Mean", "days", ages.Mean),
        ];
    }

    private static EvidenceTable Evidence(MetricContext q)
    {
        var level = ServiceLevel.Of(q);
        var at = q.Window.To;
        var work = WorkInProgress.At(q, at);
        return new EvidenceTable(
            [
                new("startedAt", "Started", "instant"),
                new("age", "Age", "days"),
                new("band", "Service level", "text"),
                new("then", "Status then", "text"),
            ],
            EvidenceRows.Of(
                work,
                work.OrderBy(s => s.StartedAt),
                s => new EvidenceRow(
                    s.Issue,
                    [
                        new Instant(s.StartedAt),
                        Age(s.StartedAt, at.Milliseconds),
                        level.Band(Age(s.StartedAt, at.Milliseconds)),
                        q.Snapshot.Statuses[s.Status].Name,
                    ]
                )
            ),
            EvidenceJql.Of(q, "statusCategory = \"In Progress\""),
            "Jira shows what is in an in-progress status today."
        );
    }

    private static double Age(long startedAt, long at) => (at - startedAt) / (double)Instant.Day;
}

/// <summary>An issue in progress.</summary>
internal sealed record AgedIssue(int Issue, int Status, long StartedAt, double Age);
