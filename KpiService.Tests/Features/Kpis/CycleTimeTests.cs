using KpiService.Domain.Facts;
using KpiService.Features.Durations;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.CycleTime;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class CycleTimeTests
{
    private const string Now = "2026-03-31";
    private readonly TestWorld world = new();

    [Fact]
    public void The_value_is_the_mean_beside_the_percentiles()
    {
        for (var days = 1; days <= 10; days++)
            Finished($"CORE-{days}", days);
        var report = world.Ask("cycleTime", Now);
        var details = Details(report);
        Assert.Equal((5.5, "mean"), (report.Value, report.Statistic));
        Assert.Equal((5.0, 7.0, 9.0, 10.0, 1.0, 10.0), (details.P50, details.P70, details.P85, details.P95, details.Min, details.Max));
        Assert.Equal(10, details.Histogram.Sum(b => b.Issues));
    }

    [Theory]
    [InlineData("p50", 5)]
    [InlineData("p85", 9)]
    public void The_statistic_is_configurable(string statistic, double expected)
    {
        world.Options.Kpis.CycleTime.Statistic = statistic;
        for (var days = 1; days <= 10; days++)
            Finished($"CORE-{days}", days);
        var report = world.Ask("cycleTime", Now);
        Assert.Equal((expected, statistic), (report.Value, report.Statistic));
    }

    [Fact]
    public void What_is_left_out_is_told_and_not_delivered_wins()
    {
        Finished("CORE-1", 2);
        world.Issue("CORE-2", "2026-03-01").To(Done, "2026-03-10");
        world.Issue("CORE-3", "2026-03-01").To(Done, "2026-03-10").With(IssueAttributes.Resolution, "won’t do");
        Finished("CORE-4", 9).With(IssueAttributes.Resolution, "Duplicate");
        var report = world.Ask("cycleTime", Now);
        Assert.Equal([new LeftOut("neverStarted", 1), new LeftOut("notDelivered", 2)], Details(report).Excluded);
        Assert.Equal((2.0, 1), (report.Value, report.SampleSize));
        Assert.Contains(report.Caveats, c => c.Code == "smallSample");
    }

    [Fact]
    public void Of_nothing_the_value_is_unknown_and_what_is_not_zero_is_not_listed()
    {
        var report = world.Ask("cycleTime", Now);
        Assert.Equal((null, KpiStatus.Unavailable, "nothing was finished in the window"), (report.Value, report.Status, report.Reason));
        Assert.Empty(Details(report).Excluded);
    }

    [Fact]
    public void Both_ends_of_the_window_are_included()
    {
        Finished("CORE-1", 3);
        Assert.Equal(1, world.Ask("cycleTime", Now, Window("2026-03-04", "2026-03-05")).SampleSize);
        Assert.Equal(1, world.Ask("cycleTime", Now, Window("2026-03-03", "2026-03-04")).SampleSize);
        Assert.Equal(0, world.Ask("cycleTime", Now, Window("2026-03-04T00:00:00.001", "2026-03-05")).SampleSize);
    }

    [Fact]
    public void Reopened_later_it_still_counts_as_done_when_asked_as_of_then()
    {
        Finished("CORE-1", 3).To(InProgress, "2026-03-20").To(Done, "2026-03-25");
        Assert.Equal(3, world.Ask("cycleTime", "2026-03-10", now: Now).Value);
        Assert.Equal(0, world.Ask("cycleTime", "2026-03-22", now: Now).SampleSize);
        Assert.Equal(24, world.Ask("cycleTime", Now).Value);
    }

    [Fact]
    public void Without_any_history_fetched_it_is_unavailable()
    {
        world
            .Issue("CORE-1", "2026-03-01")
            .To(InProgress, "2026-03-02")
            .To(Done, "2026-03-04")
            .With(v => v with { ChangelogComplete = false });
        var report = world.Ask("cycleTime", Now, withTrend: true);
        Assert.Equal((null, KpiStatus.Unavailable), (report.Value, report.Status));
        Assert.StartsWith("no changelog", report.Reason, StringComparison.Ordinal);
        Assert.All(report.Trend, p => Assert.Null(p.Value));
    }

    [Fact]
    public void A_part_without_any_history_is_unavailable_too()
    {
        Finished("CORE-1", 3);
        world
            .Issue("KAN-1", "2026-03-01")
            .To(InProgress, "2026-03-02")
            .To(Done, "2026-03-04")
            .With(v => v with { ProjectId = Kan, ChangelogComplete = false });
        var snapshot = world.Build();
        var groups = Calculators.Of(world.Options).Kpis.Group(Module("cycleTime"), world.Request(snapshot, Now), "project");
        Assert.Equal([("CORE", 3.0, null), ("KAN", null, "noChangelog")], groups.Select(g => (g.Key, g.Value, g.ReasonCode)));
    }

    private IssueStory Finished(string key, int days) =>
        world.Issue(key, "2026-02-20").To(InProgress, "2026-03-01").To(Done, T("2026-03-01").AddDays(days).ToString());

    private static CycleTimeDetails Details(KpiReport report) => Assert.IsType<CycleTimeDetails>(report.Details);
}
