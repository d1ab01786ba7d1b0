using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Features.Durations;
using KpiService.Features.Flow;
using KpiService.Features.Flow.Blocked;
using KpiService.Features.Flow.FlowEfficiency;
using KpiService.Features.Flow.Throughput;
using KpiService.Features.Flow.Wip;
using KpiService.Features.Flow.WipAge;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Flow;

/// <summary>Small worlds whose numbers can be told by hand. 2 March 2026 is a Monday.</summary>
public sealed class FlowMetricTests
{
    private const string Now = "2026-03-31T12:00:00Z";
    private static readonly DateWindow March = Window("2026-03-02", Now);
    private readonly TestWorld world = new();

    [Fact]
    public void Example_a_takes_two_and_a_half_days_from_start_and_three_and_a_half_from_creation()
    {
        world.Issue("CORE-1", "2026-03-02T09:00Z").To(InProgress, "2026-03-03T09:00Z").To(Done, "2026-03-05T21:00Z");
        var driver = new FlowDriver(world);
        Assert.Equal((2.5, 3.5), (driver.Ask("cycleTime", Now, March).Value, driver.Ask("leadTime", Now, March).Value));
    }

    [Fact]
    public void An_issue_done_without_a_start_has_a_lead_time_and_counts_for_throughput_but_has_no_cycle_time()
    {
        world.Issue("CORE-1", "2026-03-02").To(Done, "2026-03-05");
        var driver = new FlowDriver(world);
        var cycle = driver.Ask("cycleTime", Now, March);
        Assert.Equal((null, "nothing was finished in the window that had been started and delivered"), (cycle.Value, cycle.Reason));
        Assert.Equal([new LeftOut("neverStarted", 1)], Assert.IsType<DurationDetails>(cycle.Details).Excluded);
        Assert.Equal(3, driver.Ask("leadTime", Now, March).Value);
        Assert.Equal(1, Assert.IsType<ThroughputDetails>(driver.Ask("throughput", Now, March).Details).Total);
    }

    [Fact]
    public void What_was_not_delivered_is_in_no_throughput_and_said_to_be_left_out()
    {
        world
            .Issue("CORE-1", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .To(Done, "2026-03-05")
            .With(IssueAttributes.Resolution, "Won't Do");
        var details = Assert.IsType<ThroughputDetails>(new FlowDriver(world).Ask("throughput", Now, March).Details);
        Assert.Equal(0, details.Total);
        Assert.Equal([new LeftOut("notDelivered", 1)], details.Excluded);
    }

    [Fact]
    public void Empty_weeks_are_zeros_and_the_running_week_is_partial_and_in_no_mean()
    {
        foreach (var day in new[] { "2026-03-03", "2026-03-04", "2026-03-17", "2026-03-31" })
            world.Issue($"CORE-{day[^2..]}", "2026-03-02").To(Done, day);
        var report = new FlowDriver(world).Ask("throughput", Now, March);
        Assert.Equal(["2026-W10", "2026-W11", "2026-W12", "2026-W13", "2026-W14"], report.Series.Periods.Select(p => p.Period));
        Assert.Equal([2, 0, 1, 0, 1], FlowDriver.Line(report, "issues"));
        Assert.Equal([null, null, null, null, true], report.Series.Periods.Select(p => p.Partial));
        Assert.Equal(0.75, report.Value);
    }

    [Fact]
    public void A_week_that_the_window_cuts_is_not_shown_as_a_whole_one()
    {
        world.Issue("CORE-1", "2026-03-02").To(Done, "2026-03-04");
        var report = new FlowDriver(world).Ask("throughput", "2026-03-05", Window("2026-03-03", "2026-03-05"));
        Assert.Equal((true, "2026-W10"), (report.Series.Periods.Single().Partial, report.Series.Periods.Single().Period));
        Assert.Equal((null, "no whole week lies in the window"), (report.Value, report.Reason));
    }

    [Fact]
    public void What_begins_before_the_stored_history_is_unknown_and_says_how_to_fetch_it()
    {
        world.Catalog.Cursors.Single(c => c.ProjectId == Core).Horizon = T("2026-03-10");
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").To(Done, "2026-03-17");
        var driver = new FlowDriver(world);
        var throughput = driver.Ask("throughput", Now, March);
        Assert.Null(throughput.Value);
        Assert.StartsWith("beforeHistory: the stored history of CORE begins on 2026-03-10", throughput.Reason, StringComparison.Ordinal);
        Assert.Equal([null, null, 1, 0, 0], FlowDriver.Line(throughput, "issues"));
        Assert.Equal("beforeHistory", throughput.Series.Periods[0].Reason);
        Assert.Contains(
            throughput.Caveats,
            c => c.Code == "beforeHistory" && c.Text.Contains("sync --full --days", StringComparison.Ordinal)
        );
        Assert.Equal(0, driver.Ask("wip", Now, March).Value);
    }

    [Fact]
    public void Work_in_progress_is_told_by_status_and_type()
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03");
        world.Issue("CORE-2", "2026-03-02").To(InProgress, "2026-03-04").To(Blocked, "2026-03-05");
        world.Issue("CORE-3", "2026-03-02").To(InProgress, "2026-03-04").To(ToDo, "2026-03-05");
        var report = new FlowDriver(world).Ask("wip", Now, March);
        var details = Assert.IsType<WipDetails>(report.Details);
        Assert.Equal(2, report.Value);
        Assert.Equal([("In Progress", 1), ("Blocked", 1)], details.ByStatus.Select(s => (s.Status, s.Issues)));
        Assert.Equal([new WipType("Story", 2)], details.ByType);
    }

    [Fact]
    public void A_deleted_issue_was_in_progress_until_it_was_deleted()
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").With(v => v with { DeletedAt = T("2026-03-10T12:00Z") });
        var report = new FlowDriver(world).Ask("wip", "2026-03-12T00:00Z", Window("2026-03-08", "2026-03-12T00:00Z"), SeriesInterval.Day);
        Assert.Equal([1, 1, 0, 0, 0], FlowDriver.Line(report, "wip"));
    }

    [Fact]
    public void Age_is_judged_by_the_days_in_which_85_percent_were_done()
    {
        for (var days = 1; days <= 10; days++)
            world.Issue($"CORE-{days}", "2026-03-02").To(InProgress, "2026-03-10").To(Done, T("2026-03-10").AddDays(days).ToString());
        world.Issue("CORE-21", "2026-03-02").To(InProgress, "2026-03-22T00:00Z");
        world.Issue("CORE-22", "2026-03-02").To(InProgress, "2026-03-30T00:00Z");
        var report = new FlowDriver(world).Ask("wipAge", "2026-03-31T12:00:00Z", March);
        var details = Assert.IsType<WipAgeDetails>(report.Details);
        Assert.Equal((9.0, 10), (details.ServiceLevel.Days, details.ServiceLevel.SampleSize));
        Assert.Equal(9.5, report.Value);
        Assert.Equal(1, details.OverServiceLevel);
        Assert.Equal([("CORE-21", 9.5, "above85"), ("CORE-22", 1.5, "within50")], details.Items.Select(i => (i.Key, i.Age, i.Band)));
    }

    [Fact]
    public void Without_anything_finished_there_is_no_service_level_and_no_judgement()
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-22T00:00Z");
        var details = Assert.IsType<WipAgeDetails>(new FlowDriver(world).Ask("wipAge", Now, March).Details);
        Assert.Null(details.ServiceLevel.Days);
        Assert.Equal("nothing was finished in the window", details.ServiceLevel.Reason);
        Assert.Null(details.OverServiceLevel);
        Assert.Empty(details.Bands);
    }

    [Fact]
    public void Waiting_and_flagged_time_is_no_active_time()
    {
        world.Options.Workflow.Waiting.Add("Blocked");
        world
            .Issue("CORE-1", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .Flagged("2026-03-04", true)
            .Flagged("2026-03-05", false)
            .To(Blocked, "2026-03-07")
            .To(InProgress, "2026-03-08")
            .To(Done, "2026-03-13");
        var report = new FlowDriver(world).Ask("flowEfficiency", Now, March);
        var details = Assert.IsType<FlowEfficiencyDetails>(report.Details);
        Assert.Equal((80, 8, 1, 1, 10), (report.Value, details.ActiveDays, details.WaitingDays, details.FlaggedDays, details.CycleDays));
        Assert.Equal(100, details.Coverage);
    }

    [Fact]
    public void Coverage_says_how_many_histories_are_complete()
    {
        world.Options.Workflow.Waiting.Add("Blocked");
        foreach (var key in new[] { "CORE-1", "CORE-2" })
            world.Issue(key, "2026-03-02").To(InProgress, "2026-03-03").To(Done, "2026-03-13");
        world.Stories[0].With(v => v with { ChangelogComplete = false });
        var report = new FlowDriver(world).Ask("flowEfficiency", Now, March);
        Assert.Equal(50, Assert.IsType<FlowEfficiencyDetails>(report.Details).Coverage);
        Assert.Equal(1, report.SampleSize);
    }

    [Theory]
    [InlineData("2025-02-20", "2025-02-24", false)]
    [InlineData("2025-02-20", "2025-03-10", true)]
    [InlineData("2026-03-08", "2026-03-10", true)]
    public void A_flag_that_somebody_tried_long_ago_tells_nothing_of_waiting(string flagged, string done, bool told)
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").To(Done, "2026-03-13");
        world.Issue("CORE-2", "2025-02-01").To(InProgress, "2025-02-02").Flagged(flagged, true).To(Done, done);
        Assert.Equal(told, new FlowDriver(world).Ask("blocked", Now, March).Value is not null);
    }

    [Theory]
    [InlineData("flowEfficiency")]
    [InlineData("blocked")]
    public void Where_nothing_tells_of_waiting_there_is_a_reason_and_no_number(string metric)
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").To(Done, "2026-03-13");
        var report = new FlowDriver(world).Ask(metric, Now, March);
        Assert.Null(report.Value);
        Assert.Matches("^notConfigured: .*workflow.waiting", report.Reason);
        Assert.All(report.Series.Lines.SelectMany(l => l.Values), v => Assert.Null(v));
    }

    [Fact]
    public void A_number_that_rests_on_a_bulk_change_says_so()
    {
        for (var k = 0; k < 20; k++)
            world.Issue($"CORE-{k}", "2026-03-02").To(Done, "2026-03-10");
        Assert.Contains(new FlowDriver(world).Ask("throughput", Now, March).Caveats, c => c.Code == "bulkDone");
        Assert.DoesNotContain(new FlowDriver(world).Ask("throughput", Now, Window("2026-03-11", Now)).Caveats, c => c.Code == "bulkDone");
    }

    [Fact]
    public void A_daily_stock_is_drawn_without_limits()
    {
        for (var k = 1; k < 20; k++)
            world.Issue($"CORE-{k}", "2026-03-01").To(InProgress, $"2026-03-{k:00}");
        var daily = new FlowDriver(world).Ask("wip", Now, Window("2026-03-01", "2026-03-20"), interval: SeriesInterval.Day);
        Assert.All(daily.Series.Lines, l => Assert.Null(l.Limits));
    }

    [Fact]
    public void Blocked_time_counts_a_flag_in_a_waiting_status_once()
    {
        world.Options.Workflow.Waiting.Add("Blocked");
        world
            .Issue("CORE-1", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .To(Blocked, "2026-03-04")
            .Flagged("2026-03-05", true)
            .Flagged("2026-03-07", false)
            .To(InProgress, "2026-03-06")
            .To(Done, "2026-03-13");
        var report = new FlowDriver(world).Ask("blocked", Now, March);
        var details = Assert.IsType<BlockedDetails>(report.Details);
        Assert.Equal(
            (10, 3, 2, 2, 1),
            (details.InProgressDays, details.BlockedDays, details.FlaggedDays, details.WaitingDays, details.BothDays)
        );
        Assert.Equal(30, report.Value);
    }

    [Fact]
    public void Without_flags_and_waiting_statuses_blocked_time_is_unknown_and_not_zero()
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03");
        var report = new FlowDriver(world).Ask("blocked", Now, March);
        Assert.Null(report.Value);
        Assert.Contains("workflow.waiting", report.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_series_is_cut_into_weeks_then_months()
    {
        world.Issue("CORE-1", "2026-03-02");
        var driver = new FlowDriver(world);
        Assert.Equal(SeriesInterval.Day, driver.Ask("wip", Now, Window("2026-01-01", Now)).Series.Interval);
        Assert.Equal(SeriesInterval.Week, driver.Ask("wip", Now, Window("2025-04-01", Now)).Series.Interval);
        var years = driver.Ask("wip", Now, Window("2006-04-01", Now));
        Assert.Equal((SeriesInterval.Month, 120), (years.Series.Interval, years.Series.Periods.Count));
    }

    [Fact]
    public void A_scatter_of_many_is_sampled_keeps_the_slowest_and_says_so()
    {
        for (var i = 0; i < 1000; i++)
            world
                .Issue($"CORE-{i}", "2026-01-01")
                .To(InProgress, "2026-01-02")
                .To(Done, T("2026-03-03").AddMilliseconds(i * 60_000L).ToString());
        world.Issue("CORE-1000", "2025-01-01").To(InProgress, "2025-01-02").To(Done, "2026-03-10");
        var scatter = Assert.IsType<DurationDetails>(new FlowDriver(world).Ask("cycleTime", Now, March).Details).Scatter;
        Assert.Equal((1001, 250, "sampled"), (scatter.Total, scatter.Points.Count, scatter.Rule));
        Assert.Contains(scatter.Points, p => p.Key == "CORE-1000");
        Assert.Equal(scatter.Points.OrderBy(p => p.DoneAt), scatter.Points);
    }

    [Fact]
    public void A_series_of_six_whole_weeks_has_natural_process_limits()
    {
        for (var week = 0; week < 8; week++)
        {
            for (var n = 0; n < (week == 6 ? 30 : 1 + (week % 2)); n++)
                world.Issue($"CORE-{week}{n:00}", "2025-12-01").To(Done, T("2026-01-06").AddDays(7 * week).ToString());
        }

        var line = new FlowDriver(world).Ask("throughput", "2026-03-02", Window("2026-01-05", "2026-03-01T23:59:59.999Z")).Series.Lines[0];
        Assert.NotNull(line.Limits);
        Assert.Equal(line.Values.Average(), line.Limits.Mean);
        Assert.Contains(line.Signals, s => s is { Period: "2026-W08", Rule: "outside" });
    }
}
