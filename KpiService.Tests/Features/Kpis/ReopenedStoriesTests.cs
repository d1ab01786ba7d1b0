using KpiService.Features.Kpis.ReopenedStories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class ReopenedStoriesTests
{
    private const string Now = "2026-03-31";
    private readonly TestWorld world = new();

    [Fact]
    public void Distinct_issues_that_left_done_over_those_that_reached_it_or_left_it()
    {
        world.Issue("CORE-1", "2026-03-01").To(Done, "2026-03-05");
        world
            .Issue("CORE-2", "2026-03-01")
            .To(Done, "2026-03-05")
            .To(InProgress, "2026-03-06")
            .To(Done, "2026-03-07")
            .To(InProgress, "2026-03-08");
        world.Issue("CORE-3", "2025-03-01").To(Done, "2025-03-05").To(InProgress, "2026-03-06");
        var report = world.Ask("reopenedStories", Now);
        Assert.Equal(new ReopenedStoriesDetails(2, 3, 3, 100), report.Details);
        Assert.Equal(100.0 * 2 / 3, report.Value);
    }

    [Fact]
    public void A_return_from_a_slip_is_neither_a_reopening_nor_a_new_reaching_of_done()
    {
        world.Issue("CORE-1", "2025-03-01").To(Done, "2025-03-05").To(InProgress, "2026-03-06T10:00").To(Done, "2026-03-06T10:05");
        Assert.Equal(0, world.Ask("reopenedStories", Now).SampleSize);
    }

    [Fact]
    public void An_issue_created_done_reaches_it_at_done_at()
    {
        world.Issue("CORE-1", "2025-01-01", Done).With(v => v with { Resolved = T("2026-03-10") });
        Assert.Equal(1, world.Ask("reopenedStories", Now).SampleSize);
    }

    [Fact]
    public void Coverage_is_the_share_with_a_complete_history()
    {
        world.Issue("CORE-1", "2026-03-01").To(Done, "2026-03-05");
        world.Issue("CORE-2", "2026-03-01").To(Done, "2026-03-05").With(v => v with { ChangelogComplete = false });
        var report = world.Ask("reopenedStories", Now);
        Assert.Equal(50, Assert.IsType<ReopenedStoriesDetails>(report.Details).Coverage);
        Assert.Contains(report.Caveats, c => c.Code == "incompleteChangelogs");
    }
}
