using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What epics and parents show beside their children.</summary>
public sealed class ParentFindingTests : FindingTest
{
    [Fact]
    public void An_epic_done_before_its_children_is_named_with_the_open_ones()
    {
        World.Issue("CORE-9", "2026-04-01").With(v => v with { TypeId = Epic }).To(Done, "2026-05-10");
        World.Issue("CORE-1", "2026-05-01").With(v => v with { EpicKey = "CORE-9" }).To(Done, "2026-05-09");
        World.Issue("CORE-2", "2026-05-01").With(v => v with { EpicKey = "CORE-9" });
        Assert.Equal((1, 1), Sizes("epicsWithoutChildrenDone"));
        Assert.Equal(["CORE-2"], Issues("epicsWithoutChildrenDone"));
        Assert.Equal(["CORE-9"], Find("epicsWithoutChildrenDone").Names);
    }

    [Fact]
    public void A_parent_is_not_started_until_it_is_and_the_past_knows()
    {
        World.Issue("CORE-1", "2026-05-01").To(InProgress, "2026-05-20");
        SubTaskOf(1, "CORE-2").To(InProgress, "2026-05-10");
        Assert.Equal((0, 1), Sizes("parentNotStarted"));
        Assert.Equal((1, 1), Sizes("parentNotStarted", asOf: "2026-05-15"));
        Assert.Equal((0, 1), Sizes("parentNotStarted", asOf: "2026-05-05"));
    }

    [Fact]
    public void A_parent_is_done_early_until_its_sub_tasks_are_done()
    {
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-10");
        SubTaskOf(1, "CORE-2").To(Done, "2026-05-20");
        Assert.Equal((0, 1), Sizes("parentDoneSubtasksOpen"));
        Assert.Equal((1, 1), Sizes("parentDoneSubtasksOpen", asOf: "2026-05-15"));
    }

    private IssueStory SubTaskOf(long parent, string key) =>
        World.Issue(key, "2026-05-01").With(v => v with { TypeId = SubTask, ParentId = parent });
}
