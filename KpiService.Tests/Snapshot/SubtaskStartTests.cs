using KpiService.Domain.Time;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class SubtaskStartTests
{
    private const string Now = "2026-03-31";
    private readonly TestWorld world = new();

    public SubtaskStartTests()
    {
        world.Options.Workflow.StartFromSubtasks = true;
        world.Issue("CORE-1", "2026-03-01");
        world
            .Issue("CORE-2", "2026-03-01")
            .With(v => v with { TypeId = SubTask, ParentId = 1 })
            .To(InProgress, "2026-03-05")
            .To(Done, "2026-03-09");
    }

    [Fact]
    public void A_sub_tasks_start_starts_its_parent()
    {
        Assert.Equal(T("2026-03-05"), Parent().StartedAt);
        Assert.Null(Parent("2026-03-04").StartedAt);
    }

    [Fact]
    public void Unless_it_is_asked_for_it_does_not()
    {
        world.Options.Workflow.StartFromSubtasks = false;
        Assert.Null(Parent().StartedAt);
    }

    [Fact]
    public void A_parent_that_goes_straight_to_done_then_has_a_cycle_time()
    {
        world.Stories[0].To(Done, "2026-03-10");
        Assert.Equal((T("2026-03-05"), T("2026-03-10")), (Parent().StartedAt, Parent().DoneAt));
    }

    [Fact]
    public void A_parent_started_before_keeps_its_start()
    {
        world.Stories[0].To(InProgress, "2026-03-03");
        Assert.Equal(T("2026-03-03"), Parent().StartedAt);
    }

    [Fact]
    public void A_parent_that_is_done_is_not_started_again()
    {
        world.Stories[0].To(Done, "2026-03-04");
        Assert.Equal((null, T("2026-03-04")), (Parent().StartedAt, Parent().DoneAt));
    }

    [Fact]
    public void A_return_to_the_backlog_discards_it_until_the_next_sub_task_starts()
    {
        world.Stories[0].To(InProgress, "2026-03-10").To(ToDo, "2026-03-11");
        Assert.Null(Parent().StartedAt);
        world.Issue("CORE-3", "2026-03-01").With(v => v with { TypeId = SubTask, ParentId = 1 }).To(InProgress, "2026-03-20");
        Assert.Equal(T("2026-03-20"), Parent().StartedAt);
    }

    [Fact]
    public void It_is_no_visit_to_a_status()
    {
        var visits = IssueTimelineReader.Read(world.Build(), 0, T(Now)).Visits;
        Assert.Equal((T("2026-03-01"), 30 * Instant.Day), (Assert.Single(visits).From, visits[0].Milliseconds));
    }

    private FlowState Parent(string asOf = Now) =>
        world.Build().Flow.At(0, T(asOf)) ?? throw new InvalidOperationException("It was created before.");
}
