using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Features.Sprints.Burndown;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Sprints;

public sealed class SprintBurndownTests
{
    private const string Start = "2026-03-02T10:00",
        End = "2026-03-06T16:00",
        Now = "2026-03-20";
    private readonly TestWorld world = new TestWorld().AddSprint(1, SprintState.Closed, Start, End);

    [Fact]
    public void Each_day_ends_with_what_is_left_and_the_last_point_is_the_sprints_end()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Estimate(3).To(Done, "2026-03-03T12:00");
        world.Issue("CORE-2", "2026-02-20").In(1).Estimate(5);
        var points = Chart(Now).Points;
        Assert.Equal([T(Start), EndOf(2), EndOf(3), EndOf(4), EndOf(5), T(End)], points.Select(p => p.At));
        Assert.Equal([2, 2, 1, 1, 1, 1], points.Select(p => p.Remaining.Issues));
        Assert.Equal([8.0, 8, 5, 5, 5, 5], points.Select(p => p.Remaining.Points));
        Assert.Equal([0.0, 0, 3, 3, 3, 3], points.Select(p => p.Completed.Points));
    }

    [Fact]
    public void Scope_changes_stand_on_the_day_they_happen()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Estimate(3).Sprints("2026-03-04T09:00");
        world.Issue("CORE-2", "2026-02-20").Estimate(5).Sprints("2026-03-03T09:00", 1).Estimate("2026-03-05T09:00", 8);
        var points = Chart(Now).Points;
        Assert.Equal([0, 0, 1, 0, 0, 0], points.Select(p => p.Added.Issues));
        Assert.Equal([0, 0, 0, 1, 0, 0], points.Select(p => p.Removed.Issues));
        Assert.Equal([3.0, 3, 8, 5, 8, 8], points.Select(p => p.Scope.Points));
        Assert.Equal([0.0, 0, 0, 0, 3, 0], points.Select(p => p.Reestimated));
    }

    [Fact]
    public void Removed_and_put_back_leaves_the_scope_and_returns()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Sprints("2026-03-03T09:00").Sprints("2026-03-05T09:00", 1);
        Assert.Equal([1, 1, 0, 0, 1, 1], Chart(Now).Points.Select(p => p.Scope.Issues));
    }

    [Fact]
    public void What_was_done_before_the_sprint_is_in_it_from_its_reopening_on()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).To(Done, "2026-02-27").To(InProgress, "2026-03-04T09:00");
        world.Issue("CORE-2", "2026-02-20").In(1).To(Done, "2026-02-27");
        Assert.Equal([0, 0, 0, 1, 1, 1], Chart(Now).Points.Select(p => p.Scope.Issues));
    }

    [Fact]
    public void A_running_sprint_ends_at_the_instant_asked_for_and_knows_nothing_later()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).To(Done, "2026-03-04T12:00");
        var points = Chart("2026-03-04T08:00").Points;
        Assert.Equal([T(Start), EndOf(2), EndOf(3), T("2026-03-04T08:00")], points.Select(p => p.At));
        Assert.Equal(1, points[^1].Remaining.Issues);
    }

    [Fact]
    public void The_ideal_line_falls_straight_to_nothing_at_the_planned_end()
    {
        world.Catalog.Sprints[0].EndAt = T("2026-03-06T10:00");
        for (var k = 1; k <= 4; k++)
            world.Issue($"CORE-{k}", "2026-02-20").In(1);
        var chart = Chart(Now);
        Assert.Equal([4.0, 3, 0], new[] { T(Start), T("2026-03-03T10:00"), T(End) }.Select(at => chart.Ideal(s => s.Issues, at) ?? -1));
    }

    [Fact]
    public void A_sprint_of_many_months_has_fewer_points()
    {
        world.AddSprint(2, SprintState.Closed, "2024-01-01", "2026-03-01");
        world.Issue("CORE-1", "2023-12-01").In(2);
        var chart = Chart(Now, sprint: 1);
        Assert.Equal(14, chart.StepDays);
        Assert.InRange(chart.Points.Count, 50, 102);
        Assert.Equal(T("2026-03-01"), chart.Points[^1].At);
    }

    [Fact]
    public void Grace_counts_as_the_start()
    {
        world.Options.Kpis.SprintPredictability.CommitmentGraceHours = 24;
        world.Issue("CORE-1", "2026-02-20").Sprints("2026-03-03T09:00", 1);
        Assert.Equal(1, Chart(Now).Points[0].Scope.Issues);
    }

    [Fact]
    public void On_any_world_the_chart_begins_with_the_commitment_ends_with_the_report_and_balances()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var any = new TestWorld().AddSprint(1, SprintState.Closed, Start, End);
            for (var k = 0; k < 30; k++)
                SprintStories.Tell(any.Issue($"CORE-{k}", "2026-02-20"), random, T("2026-02-21"), T("2026-03-08"));
            var snapshot = any.Build();
            var scope = Calculators.Of(any.Options).Sprints.Scope(any.Request(snapshot, Now));
            var report = scope.Report(0);
            var points = SprintBurndown.Of(scope, 0, TimeZoneInfo.Utc)?.Points ?? [];
            Assert.Equal(report.Committed, points[0].Scope);
            Assert.Equal(0, points[0].Completed.Issues);
            Assert.Equal(report.Completed, points[^1].Completed);
            Assert.Equal(report.CarriedOver, points[^1].Remaining);
            foreach (var (before, now) in points.Zip(points.Skip(1)))
                AssertBalance(before, now);
        }
    }

    private static void AssertBalance(BurndownPoint before, BurndownPoint now)
    {
        Assert.Equal(now.Scope.Issues, before.Scope.Issues + now.Added.Issues - now.Removed.Issues);
        Assert.Equal(now.Scope.Points, before.Scope.Points + now.Added.Points - now.Removed.Points + now.Reestimated, 9);
        Assert.Equal(now.Scope, new SprintSum(now.Remaining.Issues + now.Completed.Issues, now.Remaining.Points + now.Completed.Points));
    }

    private SprintBurndown Chart(string asOf, int sprint = 0)
    {
        var snapshot = world.Build();
        var chart = SprintBurndown.Of(
            Calculators.Of(world.Options).Sprints.Scope(world.Request(snapshot, asOf, now: Now)),
            sprint,
            TimeZoneInfo.Utc
        );
        Assert.NotNull(chart);
        return chart;
    }

    private static Instant EndOf(int day) => T($"2026-03-0{day + 1}").AddMilliseconds(-1);
}
