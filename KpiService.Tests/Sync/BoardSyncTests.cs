using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class BoardSyncTests
{
    [Theory]
    [InlineData("kanban")]
    [InlineData("simple")]
    public async Task A_board_without_sprints_is_no_error(string type)
    {
        var world = Worlds.Scrum();
        world.AddBoard(2, type, "CORE");
        await using var driver = new SyncDriver(world);
        driver.Jira.Intercept = c =>
            c.EndsWith("board/2/sprint", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.BadRequest, "The board does not support sprints")
                : null;

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Empty(run.Notes);
        Assert.Equal([type], driver.Query("SELECT Type FROM Boards WHERE Id = 2 AND ConfigurationError IS NULL", r => r.GetString(0)));
    }

    [Fact]
    public async Task Its_members_are_what_its_filter_finds()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        var web = world.AddIssues("WEB", 2);
        world.AddBoard(2, "scrum", "WEB");
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        await driver.FullAsync();
        Assert.Equal(web.Select(i => i.Id), Members(driver, board: 2));

        world.Move(web[0], "CORE");
        await driver.IncrementalAsync();

        Assert.Equal([web[1].Id], Members(driver, board: 2));
        Assert.Equal(8, Members(driver, board: 1).Count);
    }

    [Fact]
    public async Task What_can_not_be_read_of_a_board_is_stored_as_the_reason_and_its_members_stay()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        driver.Jira.Intercept = c =>
            c.Contains("filter = ", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.BadRequest, "The filter 901 does not exist or is private.")
                : null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Contains(
            "The filter 901 does not exist or is private.",
            driver.Query("SELECT MembershipError FROM Boards", r => r.GetString(0))[0]
        );
        Assert.Equal(world.Issues.Count, Members(driver, board: 1).Count);
    }

    [Fact]
    public async Task A_board_that_is_no_longer_listed_stays_as_origin_of_its_sprints()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        world.Boards[0].Listed = false;

        await driver.IncrementalAsync();

        Assert.Equal([false], driver.Query("SELECT Listed FROM Boards WHERE Id = 1", r => r.GetBoolean(0)));
        Assert.Equal(2, driver.Count("Sprints WHERE OriginBoardId = 1"));
        Assert.Empty(Members(driver, board: 1));
    }

    [Fact]
    public async Task A_project_out_of_sight_takes_neither_its_board_nor_the_boards_members_along()
    {
        var world = Worlds.Scrum();
        var web = world.AddProject("WEB");
        var issues = world.AddIssues("WEB", 2);
        world.AddBoard(2, "scrum", "WEB");
        world.AddBoard(3, "scrum", "CORE", "WEB");
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        await driver.FullAsync();
        web.Hidden = true;

        await driver.IncrementalAsync();

        Assert.Equal(3, driver.Count("Boards WHERE Listed"));
        Assert.Equal(issues.Select(i => i.Id), Members(driver, board: 2));
        Assert.Equal(9, Members(driver, board: 3).Count);
    }

    private static List<long> Members(SyncDriver driver, long board) =>
        driver.Query($"SELECT IssueId FROM BoardIssues WHERE BoardId = {board} ORDER BY IssueId", r => r.GetInt64(0));
}
