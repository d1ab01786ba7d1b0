using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Features.Flow;
using KpiService.Features.Flow.CumulativeFlow;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Flow;

/// <summary>What holds in any world.</summary>
public sealed class FlowPropertyTests
{
    private static readonly Instant End = GeneratedWorld.End;
    private static readonly DateWindow Window = new(End.AddDays(-80), End);

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Visits_partition_each_timeline(int seed)
    {
        var snapshot = new FlowDriver(GeneratedWorld.Of(seed)).Snapshot;
        for (var i = 0; i < snapshot.Issues.Count; i++)
        {
            var visits = IssueTimelineReader.Read(snapshot, i, End).Visits;
            Assert.Equal(snapshot.Issues.Created(i), visits[0].From);
            Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
            Assert.Null(visits[^1].To);
            var end = snapshot.Flow.At(i, End)?.DoneAt is null ? End : visits[^1].From;
            Assert.Equal(end - visits[0].From, visits.Sum(v => v.Milliseconds));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_cumulative_flow_never_falls_and_its_top_equals_the_arrivals(int seed)
    {
        var driver = new FlowDriver(GeneratedWorld.Of(seed));
        var flow = driver.Ask("cumulativeFlow", End, Window, interval: SeriesInterval.Day);
        var arrivals = FlowDriver.Line(driver.Ask("arrivals", End, Window, interval: SeriesInterval.Day), "created");
        Assert.All(
            flow.Series.Lines.Where(l => l.Key.StartsWith("reached:", StringComparison.Ordinal)),
            l => Assert.All(l.Values.Zip(l.Values.Skip(1)), pair => Assert.True(pair.First <= pair.Second, l.Key))
        );
        var top = FlowDriver.Line(flow, "reached:new");
        for (var k = 1; k < top.Count; k++)
            Assert.Equal(arrivals[k], top[k] - top[k - 1]);
        var standing = flow.Series.Lines.Where(l => l.Key.StartsWith("in:", StringComparison.Ordinal)).ToList();
        for (var k = 0; k < top.Count; k++)
            Assert.Equal(top[k], standing.Sum(l => l.Values[k]));
        var details = Assert.IsType<CumulativeFlowDetails>(flow.Details);
        Assert.True(details.Created >= details.Started && details.Started >= details.Done);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_point_that_is_a_state_or_a_ratio_equals_the_answer_asked_as_of_its_end(int seed)
    {
        var driver = new FlowDriver(GeneratedWorld.Of(seed));
        foreach (
            var (metric, line) in new[]
            {
                ("wip", "wip"),
                ("wipAge", "p85"),
                ("cycleTime", "mean"),
                ("leadTime", "mean"),
                ("flowEfficiency", "percent"),
            }
        )
        {
            var report = driver.Ask(metric, End, Window, interval: SeriesInterval.Week);
            for (var k = 0; k < report.Series.Periods.Count - 1; k++)
            {
                var week = ReportingCalendar.Week(report.Series.Periods[k].From, TimeZoneInfo.Utc).Window;
                Assert.Equal(driver.Ask(metric, week.To, week, now: End).Value, FlowDriver.Line(report, line)[k]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_KPI_of_a_past_month_equals_the_one_asked_as_of_its_end(int seed)
    {
        var world = GeneratedWorld.Of(seed);
        var snapshot = world.Build();
        var calculator = Calculators.Of(world.Options).Kpis;
        foreach (var module in KpiCatalog.All)
        {
            var trend = calculator.Compute(module, new Query(Selection.Everything(snapshot), null, End, End, TimeZoneInfo.Utc)).Trend;
            foreach (var point in trend.Where(p => p.Partial != true))
            {
                var month = ReportingCalendar.Month(DateOnly.Parse($"{point.Period}-01"), TimeZoneInfo.Utc).Window;
                var asked = calculator.Compute(
                    module,
                    new Query(Selection.Everything(snapshot), month, month.To, End, TimeZoneInfo.Utc),
                    withTrend: false
                );
                Assert.Equal((asked.Value, asked.SampleSize), (point.Value, point.SampleSize));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parts_of_a_count_add_up_to_the_whole(int seed)
    {
        var driver = new FlowDriver(GeneratedWorld.Of(seed));
        foreach (
            var metric in new[]
            {
                "wip",
                "throughput",
                "arrivals",
                "cumulativeFlow",
                "cycleTime",
                "leadTime",
                "timeInStatus",
                "flowEfficiency",
                "wipAge",
            }
        )
        {
            foreach (var groupBy in new[] { "project", "type", "category" })
            {
                var report = driver.Ask(metric, End, Window, groupBy: groupBy);
                Assert.Equal(report.SampleSize, report.Groups?.Sum(g => g.SampleSize));
                if (report.Unit == "issues" && report.Value is { } value)
                    Assert.Equal(value, report.Groups?.Sum(g => g.Value) ?? 0, 9);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Filters_commute(int seed)
    {
        var world = GeneratedWorld.Of(seed);
        var driver = new FlowDriver(world);
        var both = new Filter
        {
            Projects = ["CORE"],
            Types = ["Story"],
            Attributes = Filters.By(IssueAttributes.Priority, ["High"]),
        };
        var turned = new Filter
        {
            Attributes = Filters.By(IssueAttributes.Priority, ["High"]),
            Types = ["Story"],
            Projects = ["CORE"],
        };
        foreach (var module in FlowCatalog.All)
        {
            var report = driver.Ask(module.Name, End, Window, both);
            var other = driver.Ask(module.Name, End, Window, turned);
            Assert.Equal((report.Value, report.SampleSize), (other.Value, other.SampleSize));
        }

        var core = driver
            .Ask("wip", End, Window, new Filter { Projects = ["CORE"] }, groupBy: "type")
            .Groups?.FirstOrDefault(g => g.Key == "Story")
            ?.Value;
        var story = driver
            .Ask("wip", End, Window, new Filter { Types = ["Story"] }, groupBy: "project")
            .Groups?.FirstOrDefault(g => g.Key == "CORE")
            ?.Value;
        Assert.Equal(core, story);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Percentiles_are_monotone(int seed)
    {
        var driver = new FlowDriver(GeneratedWorld.Of(seed));
        foreach (var metric in new[] { "cycleTime", "leadTime" })
        {
            var details = Assert.IsType<DurationDetails>(driver.Ask(metric, End, Window).Details);
            double?[] rising = [details.Min, details.P50, details.P70, details.P85, details.P95, details.Max];
            Assert.All(rising.Zip(rising.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
            Assert.Equal(details.SampleSize, details.Histogram.Sum(b => b.Issues));
            Assert.Equal(details.SampleSize, details.Scatter.Total);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_evidence_has_the_issues_that_were_counted(int seed)
    {
        var driver = new FlowDriver(GeneratedWorld.Of(seed));
        foreach (
            var metric in new[] { "cycleTime", "leadTime", "throughput", "wip", "wipAge", "cumulativeFlow", "timeInStatus", "blocked" }
        )
            Assert.Equal(driver.Ask(metric, End, Window).SampleSize, driver.Evidence(metric, End, Window).Rows.Count);
    }
}
