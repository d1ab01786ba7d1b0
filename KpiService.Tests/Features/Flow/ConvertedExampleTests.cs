using System.Globalization;
using KpiService.Domain.Time;
using KpiService.Features.Flow;
using KpiService.Features.Flow.Blocked;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Flow;

/// <summary>
/// Cases of the test suite of DeloitteDigitalUK/jira-agile-metrics (MIT), converted by hand. Theirs: whole days, several columns between
/// commitment and done, blocked days as counts of dates, linear percentiles, an item that moves back loses the columns after. Ours:
/// instants
/// (their dates are taken as midnight UTC, so whole days stay whole), one in-progress status for all columns from Committed on (only
/// commitment
/// and done matter to what is compared), nearest-rank percentiles (their 4.5 for 10 % is 4 here, the 1st of six), elapsed blocked time.
/// </summary>
public sealed class ConvertedExampleTests
{
    /// <summary>
    /// Day of January 2018 of commitment and of done; 0: not yet. The first three were created on the 1st to 3rd, the others on the 1st.
    /// </summary>
    private static readonly (int Committed, int Done)[] Eighteen =
    [
        (0, 0),
        (0, 0),
        (0, 0),
        (2, 0),
        (3, 0),
        (3, 0),
        (2, 0),
        (2, 0),
        (2, 0),
        (2, 0),
        (2, 0),
        (2, 0),
        (2, 7),
        (2, 7),
        (3, 8),
        (3, 8),
        (4, 9),
        (5, 9),
    ];

    private static readonly DateWindow Days = Window("2018-01-01", "2018-01-09T23:59:59.999Z");
    private readonly FlowDriver eighteen = new(World());

    [Fact]
    public void Work_in_progress_day_by_day() => Assert.Equal([0, 9, 13, 14, 15, 15, 13, 11, 9], FlowDriver.Line(Ask("wip"), "wip"));

    [Fact]
    public void Throughput_day_by_day() => Assert.Equal([0, 0, 0, 0, 0, 0, 2, 2, 2], FlowDriver.Line(Ask("throughput"), "issues"));

    [Fact]
    public void Net_flow_day_by_day()
    {
        // Theirs is started less done.
        var (started, done) = (FlowDriver.Line(Ask("arrivals"), "started"), FlowDriver.Line(Ask("arrivals"), "done"));
        Assert.Equal([0, 9, 4, 1, 1, 0, 0, 0, 0], started);
        Assert.Equal([0, 9, 4, 1, 1, 0, -2, -2, -2], started.Zip(done, (s, d) => s - d));
    }

    [Fact]
    public void Percentiles_of_the_cycle_times()
    {
        var details = Assert.IsType<DurationDetails>(Ask("cycleTime").Details);
        Assert.Equal((4.0, 5.0, 5.0), (details.Min, details.P50, details.P95));
    }

    [Fact]
    public void Ages_on_the_tenth() =>
        Assert.Equal(
            [8, 8, 8, 8, 8, 8, 8, 7, 7],
            eighteen.Evidence("wipAge", T("2018-01-10"), Window("2018-01-01", "2018-01-10")).Rows.Select(r => (double)(r.Values[1] ?? 0))
        );

    /// <summary>Their four issues with flags. A-4's return from Build to Next stays in progress with us.</summary>
    [Fact]
    public void Cumulative_flow_cycle_time_and_impediments_of_the_faux_Jira()
    {
        var world = new TestWorld();
        world.Issue("CORE-1", "2018-01-01T01:01:01Z");
        world
            .Issue("CORE-2", "2018-01-02T01:01:01Z")
            .Flagged("2018-01-02T10:01:01Z", true)
            .Flagged("2018-01-03T01:00:00Z", false)
            .To(InProgress, "2018-01-03T01:01:01Z")
            .Flagged("2018-01-04T10:01:01Z", true)
            .Flagged("2018-01-05T08:01:01Z", false)
            .Flagged("2018-01-08T10:01:01Z", true);
        world
            .Issue("CORE-3", "2018-01-03T01:01:01Z")
            .To(InProgress, "2018-01-03T01:01:01Z")
            .Flagged("2018-01-04T10:01:01Z", true)
            .To(Done, "2018-01-06T01:01:01Z");
        world
            .Issue("CORE-4", "2018-01-04T01:01:01Z")
            .To(InProgress, "2018-01-04T01:01:01Z")
            .Flagged("2018-01-07T01:01:01Z", true)
            .Flagged("2018-01-10T10:01:01Z", false);
        var driver = new FlowDriver(world);
        var flow = driver.Ask(
            "cumulativeFlow",
            "2018-01-10T15:37:00Z",
            Window("2018-01-01", "2018-01-06T23:59:59.999Z"),
            SeriesInterval.Day
        );
        Assert.Equal([1, 2, 3, 4, 4, 4], FlowDriver.Line(flow, "reached:new"));
        Assert.Equal([0, 0, 2, 3, 3, 3], FlowDriver.Line(flow, "reached:indeterminate"));
        Assert.Equal([0, 0, 0, 0, 0, 1], FlowDriver.Line(flow, "reached:done"));
        var all = Window("2018-01-01", "2018-01-10T15:37:00Z");
        Assert.Equal(3, driver.Ask("cycleTime", "2018-01-10T15:37:00Z", all).Value);

        // Elapsed and in progress only: A-2 22 h and 2 d 5:35:59, A-3 1 d 15 h, A-4 3 d 9 h; theirs are 3, 2 and 3 dates (with one in the
        // backlog).
        var hours = 22 + (53 + (35 / 60.0) + (59 / 3600.0)) + 39 + 81;
        Assert.Equal(hours / 24, Assert.IsType<BlockedDetails>(driver.Ask("blocked", "2018-01-10T15:37:00Z", all).Details).BlockedDays, 9);
    }

    private FlowReport Ask(string metric) => eighteen.Ask(metric, "2018-01-10T00:00:00Z", Days, SeriesInterval.Day);

    private static TestWorld World()
    {
        var world = new TestWorld();
        foreach (var ((committed, done), k) in Eighteen.Select((e, k) => (e, k)))
        {
            var issue = world.Issue(string.Create(CultureInfo.InvariantCulture, $"CORE-{k + 1}"), Day(k < 3 ? k + 1 : 1));
            if (committed > 0)
                issue.To(InProgress, Day(committed));
            if (done > 0)
                issue.To(Done, Day(done));
        }

        return world;
    }

    private static string Day(int day) => string.Create(CultureInfo.InvariantCulture, $"2018-01-{day:00}");
}
