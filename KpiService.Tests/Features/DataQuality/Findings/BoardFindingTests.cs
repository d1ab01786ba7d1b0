using KpiService.Domain;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.DataQuality.Findings;

/// <summary>What boards show, and what of them could not be read.</summary>
public sealed class BoardFindingTests : FindingTest
{
    [Fact]
    public void A_done_status_outside_the_last_column_is_told_by_board()
    {
        World.Catalog.BoardColumns[1].StatusIds = [InProgress, Blocked, Closed];
        World.Catalog.BoardColumns[2].StatusIds = [Done];
        World.Issue("CORE-1", "2026-05-01").To(Done, "2026-05-03");
        World.OnBoard(Board, "CORE-1");
        Assert.Equal((0, 1), Sizes("lastColumnDiffers"));
        World.Issue("CORE-2", "2026-05-01").To(Closed, "2026-05-03");
        World.OnBoard(Board, "CORE-2");
        Assert.Equal((1, 1), Sizes("lastColumnDiffers"));
        Assert.Equal(["Core board"], Find("lastColumnDiffers").Names);
    }

    [Fact]
    public void A_sprint_board_is_idle_after_ninety_days()
    {
        World.AddSprint(1, SprintState.Closed, "2026-01-01", "2026-01-14").AddSprint(2, SprintState.Active, "2026-05-01", null);
        World.Issue("CORE-1", "2026-01-01");
        World.OnBoard(Board, "CORE-1");
        Assert.Equal((1, 1), Sizes("idleBoards", asOf: "2026-04-20"));
        Assert.Equal((0, 1), Sizes("idleBoards", asOf: "2026-04-10"));
        Assert.Equal((0, 1), Sizes("idleBoards"));
    }

    [Fact]
    public void A_board_that_cannot_be_read_is_told()
    {
        ClosedSprint(1);
        World.Issue("CORE-1", "2026-04-01").In(1);
        World.OnBoard(Board, "CORE-1");
        Assert.Equal((0, 1), Sizes("unknownBoards"));
        World.Catalog.Boards[0].ConfigurationError = "403";
        Assert.Equal((1, 1), Sizes("unknownBoards"));
        Assert.Equal(["Core board (403)"], Find("unknownBoards").Names);
    }

    [Fact]
    public void What_could_not_be_read_of_boards_is_told_though_no_issue_of_them_is_known()
    {
        World.Catalog.Boards[0].SprintsError = "500";
        World.Catalog.Boards[0].MembershipError = "filter 7 isn't shared";
        World.Catalog.Projects[1].BoardsError = "403";
        World.Issue("CORE-1", "2026-04-01");
        World.Issue("KAN-1", "2026-04-01").With(v => v with { ProjectId = Kan });
        Assert.Equal(["Core board (500)"], Find("unreadBoardSprints").Names);
        Assert.Equal(["Core board (filter 7 isn't shared)"], Find("unreadBoardIssues").Names);
        Assert.Equal(["KAN (403)"], Find("unreadBoardLists").Names);
        Assert.Empty(Issues("unreadBoardLists"));
    }
}
