using KpiService.Domain.Time;
using KpiService.Features.Flow.Arrivals;
using KpiService.Features.Flow.Blocked;
using KpiService.Features.Flow.CumulativeFlow;
using KpiService.Features.Flow.FlowEfficiency;
using KpiService.Features.Flow.Throughput;
using KpiService.Features.Flow.TimeInStatus;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Features.Flow.NaiveIssue;

namespace KpiService.Tests.Features.Flow;

/// <summary>Each number a second time, straight from the rows.</summary>
public sealed class NaiveRecomputationTests
{
    private static readonly Instant End = GeneratedWorld.End;

    public static TheoryData<int> Seeds => [11, 22, 33];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Work_in_progress_and_its_age_at_any_day(int seed)
    {
        var (driver, issues) = World(seed);
        var wip = driver.Ask("wip", End, Back(80), interval: SeriesInterval.Day);
        var age = driver.Ask("wipAge", End, Back(80), interval: SeriesInterval.Day);
        for (var k = 0; k < wip.Series.Periods.Count; k++)
        {
            var t = Math.Min(EndOfDay(wip.Series.Periods[k].From), End.Milliseconds);
            var ages = issues
                .Where(i => i.ExistsAt(t) && i.At(t) is { Started: not null, Done: null })
                .Select(i => (double)(t - i.At(t).Started ?? 0) / Day)
                .Order()
                .ToList();
            Assert.Equal(ages.Count, FlowDriver.Line(wip, "wip")[k]);
            Assert.Equal(Rank(ages, 85), FlowDriver.Line(age, "p85")[k]);
            Assert.Equal(Rank(ages, 50), FlowDriver.Line(age, "p50")[k]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Throughput_arrivals_and_departures_of_every_week(int seed)
    {
        var (driver, issues) = World(seed);
        var (throughput, arrivals) = (driver.Ask("throughput", End, Back(100)), driver.Ask("arrivals", End, Back(100)));
        var there = issues
            .Where(i => i.ExistsAt(End.Milliseconds))
            .Select(i => (i.Delivered, i.Created, State: i.At(End.Milliseconds)))
            .ToList();
        for (var k = 0; k < throughput.Series.Periods.Count; k++)
        {
            var from = StartOfDay(throughput.Series.Periods[k].From);
            var to = Math.Min(from + (7 * Day) - 1, End.Milliseconds);
            bool In(long? at) => at >= from && at <= to;
            Assert.Equal(there.Count(i => i.Delivered && In(i.State.Done)), FlowDriver.Line(throughput, "issues")[k]);
            Assert.Equal(there.Count(i => In(i.Created)), FlowDriver.Line(arrivals, "created")[k]);
            Assert.Equal(there.Count(i => In(i.State.Started)), FlowDriver.Line(arrivals, "started")[k]);
            Assert.Equal(there.Count(i => In(i.State.Done)), FlowDriver.Line(arrivals, "done")[k]);
        }

        var window = Back(100);
        Assert.Equal(
            there.Count(i => i.Delivered && Within(i.State.Done, window)),
            Assert.IsType<ThroughputDetails>(throughput.Details).Total
        );
        Assert.Equal(there.Count(i => Within(i.State.Done, window)), Assert.IsType<ArrivalsDetails>(arrivals.Details).Done);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cycle_and_lead_times_of_the_window_and_of_every_month_as_it_stood(int seed)
    {
        var (driver, issues) = World(seed);
        var window = new DateWindow(GeneratedWorld.Begin, End);
        foreach (
            var (metric, begin) in new (string, Func<NaiveIssue, long, long?>)[]
            {
                ("cycleTime", (i, t) => i.At(t).Started),
                ("leadTime", (i, _) => i.Created),
            }
        )
        {
            var report = driver.Ask(metric, End, window, interval: SeriesInterval.Month);
            Assert.Equal(Mean(Durations(issues, window, begin)), report.Value ?? double.NaN, 9);
            for (var k = 0; k < report.Series.Periods.Count; k++)
            {
                var first = report.Series.Periods[k].From;
                var days = Durations(
                    issues,
                    new DateWindow(
                        new Instant(StartOfDay(first)),
                        new Instant(Math.Min(StartOfDay(first.AddMonths(1)) - 1, End.Milliseconds))
                    ),
                    begin
                );
                Assert.Equal(Rank(days, 85), FlowDriver.Line(report, "p85")[k]);
                Assert.Equal(days.Count, FlowDriver.Line(report, "issues")[k]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Time_in_status_of_what_was_delivered(int seed)
    {
        var (driver, issues) = World(seed);
        var details = Assert.IsType<TimeInStatusDetails>(driver.Ask("timeInStatus", End, Back(60)).Details);
        var times = issues
            .Where(i => DeliveredIn(i, Back(60)))
            .SelectMany(i => i.TimeInStatus(End.Milliseconds))
            .ToLookup(t => t.Key, t => t.Value);
        Assert.Equal(
            times.Select(t => (t.Key, t.Sum(), t.Count())).Order(),
            details.Statuses.Select(s => (s.StatusId, s.TotalMilliseconds, s.Issues)).Order()
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Flow_efficiency_and_blocked_time(int seed)
    {
        var (driver, issues) = World(seed);
        var delivered = issues.Where(i => DeliveredIn(i, Back(60)) && i.At(End.Milliseconds).Started is not null).ToList();
        var work = delivered.Select(i => i.Work(i.At(End.Milliseconds).Started ?? 0, i.At(End.Milliseconds).Done ?? 0)).ToList();
        var cycle = delivered.Sum(i => i.At(End.Milliseconds).Done - i.At(End.Milliseconds).Started);
        var efficiency = driver.Ask("flowEfficiency", End, Back(60));
        Assert.Equal(100.0 * work.Sum(w => w.Active) / cycle, efficiency.Value);
        Assert.Equal(work.Sum(w => w.Waiting) / (double)Day, Assert.IsType<FlowEfficiencyDetails>(efficiency.Details).WaitingDays);

        var blocked = Assert.IsType<BlockedDetails>(driver.Ask("blocked", End, Back(60)).Details);
        var all = issues
            .Where(i => i.ExistsAt(End.Milliseconds))
            .Select(i => i.Work(Back(60).From.Milliseconds, End.Milliseconds))
            .ToList();
        Assert.Equal(all.Sum(w => w.All) / (double)Day, blocked.InProgressDays);
        Assert.Equal(all.Sum(w => w.All - w.Active) / (double)Day, blocked.BlockedDays);
        Assert.Equal(all.Sum(w => w.Flagged) / (double)Day, blocked.FlaggedDays);
        Assert.Equal(all.Count(w => w.All > w.Active), blocked.Issues);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cumulative_flow_by_category_and_true_counts_by_status(int seed)
    {
        var (driver, issues) = World(seed);
        var report = driver.Ask("cumulativeFlow", End, Back(80), interval: SeriesInterval.Day);
        var there = issues.Where(i => i.ExistsAt(End.Milliseconds)).ToList();
        string[] bands = ["reached:new", "reached:indeterminate", "reached:done"];
        for (var k = 0; k < report.Series.Periods.Count; k++)
        {
            var t = Math.Min(EndOfDay(report.Series.Periods[k].From), End.Milliseconds);
            var then = there.Where(i => i.Created <= t).ToList();
            for (var b = 0; b < bands.Length; b++)
                Assert.Equal(then.Count(i => i.Reached(t) >= b), FlowDriver.Line(report, bands[b])[k]);
            foreach (var line in report.Series.Lines.Where(l => l.Key.StartsWith("in:", StringComparison.Ordinal)))
                Assert.Equal(then.Count(i => $"in:{i.StatusAt(t)}" == line.Key), line.Values[k]);
        }

        Assert.Equal(there.Count, Assert.IsType<CumulativeFlowDetails>(report.Details).Created);
    }

    private static (FlowDriver, List<NaiveIssue>) World(int seed)
    {
        var world = GeneratedWorld.Of(seed);
        return (new FlowDriver(world), [.. world.Stories.Select(s => new NaiveIssue(s)).Where(i => i.Standard)]);
    }

    private static DateWindow Back(int days) => new(new Instant(End.Milliseconds - (days * Day)), End);

    private static List<double> Durations(List<NaiveIssue> issues, DateWindow window, Func<NaiveIssue, long, long?> begin)
    {
        var t = window.To.Milliseconds;
        return
        [
            .. issues
                .Where(i => i.ExistsAt(t) && i.Delivered && Within(i.At(t).Done, window) && begin(i, t) is not null)
                .Select(i => ((i.At(t).Done ?? 0) - (begin(i, t) ?? 0)) / (double)Day)
                .Order(),
        ];
    }

    private static bool DeliveredIn(NaiveIssue i, DateWindow window) =>
        i.ExistsAt(End.Milliseconds) && i.Delivered && Within(i.At(End.Milliseconds).Done, window);

    private static bool Within(long? at, DateWindow window) => at >= window.From.Milliseconds && at <= window.To.Milliseconds;

    private static double Mean(List<double> values) => values.Sum() / values.Count;

    private static double? Rank(List<double> sorted, int p) => sorted.Count == 0 ? null : sorted[((p * sorted.Count) + 99) / 100 - 1];

    private static long StartOfDay(DateOnly day) => (long)(day.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch).TotalMilliseconds;

    private static long EndOfDay(DateOnly day) => StartOfDay(day) + Day - 1;
}
