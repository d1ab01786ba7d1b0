using KpiService.Domain;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.StorySpillover;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class StorySpilloverTests
{
    private readonly TestWorld world = new TestWorld()
        .AddSprint(1, SprintState.Closed, "2026-01-01", "2026-01-14")
        .AddSprint(2, SprintState.Closed, "2026-01-15", "2026-01-28")
        .AddSprint(3, SprintState.Closed, "2026-02-01", "2026-02-14")
        .AddSprint(4, SprintState.Active, "2026-02-15", null)
        .AddSprint(5, SprintState.Future, "2026-03-01", null);

    [Fact]
    public void More_than_the_allowed_number_of_started_sprints_is_spillover()
    {
        world.Issue("CORE-1", "2025-12-20").In(1, 2, 3);
        world.Issue("CORE-2", "2025-12-20").In(2, 3, 5);
        world.Issue("CORE-3", "2025-12-20").In(4);
        var report = world.Ask("storySpillover", "2026-02-20", Window("2026-02-01", "2026-02-20"));
        var details = Details(report);
        Assert.Equal((50.0, 1, 2, 2), (report.Value, details.Spilled, details.Total, details.MaxSprints));
        Assert.Equal([new SprintCount(2, 1), new SprintCount(3, 1)], details.Distribution);
    }

    [Fact]
    public void Leaving_before_the_start_does_not_count_and_a_moment_in_it_does_done_or_not()
    {
        world.Issue("CORE-1", "2025-12-20").In(1).Sprints("2026-01-01", 2);
        world.Issue("CORE-2", "2025-12-20").To(Done, "2025-12-22").In(1).Sprints("2026-01-01T00:00:00.001", 2);
        var counts = Details(world.Ask("storySpillover", "2026-02-20", Window("2026-01-15", "2026-01-31"))).Distribution;
        Assert.Equal([new SprintCount(1, 1), new SprintCount(2, 1)], counts);
    }

    [Fact]
    public void Sprints_entered_after_the_end_of_the_window_are_not_counted()
    {
        world.Issue("CORE-1", "2025-12-20").Sprints("2025-12-21", 1).Sprints("2026-01-16", 1, 2).Sprints("2026-02-02", 1, 2, 3);
        Assert.Equal(
            [new SprintCount(2, 1)],
            Details(world.Ask("storySpillover", "2026-02-20", Window("2026-01-15", "2026-01-31"))).Distribution
        );
    }

    [Fact]
    public void The_carry_over_rate_is_of_the_scope()
    {
        world.Issue("CORE-1", "2025-12-20").In(1);
        world.Issue("CORE-2", "2025-12-20").In(1).To(Done, "2026-01-05");
        Assert.Equal(50, Details(world.Ask("storySpillover", "2026-02-20", Window("2026-01-01", "2026-01-31"))).CarryOverRate);
    }

    [Fact]
    public void Evidence_lists_open_issues_first_and_most_sprints_first()
    {
        world.Issue("CORE-1", "2025-12-20").In(1, 2, 3).To(Done, "2026-02-10");
        world.Issue("CORE-2", "2025-12-20").In(3);
        world.Issue("CORE-3", "2025-12-20").In(2, 3);
        var snapshot = world.Build();
        var table = Calculators.Of(world.Options).Kpis.Evidence(Module("storySpillover"), world.Request(snapshot, "2026-02-20"));
        Assert.Equal([2, 1, 0], table.Rows.Select(r => r.Issue));
        Assert.Equal(["Sprint 2", "Sprint 3"], Assert.IsAssignableFrom<IEnumerable<string>>(table.Rows[0].Values[1]));
    }

    private static StorySpilloverDetails Details(KpiReport report) => Assert.IsType<StorySpilloverDetails>(report.Details);
}
