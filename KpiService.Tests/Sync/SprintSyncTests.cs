using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class SprintSyncTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sprints_that_only_issues_or_histories_name_are_stored_with_the_board_they_come_from(bool cloud)
    {
        await using var driver = new SyncDriver(Worlds.Unlisted(), cloud);

        await driver.FullAsync();

        Assert.Equal(
            [(11, "Sprint 11", 1), (12, "Sprint 12", 1), (13, "Sprint 13", 2), (77, "Hidden sprint 77", 99)],
            driver.Query("SELECT Id, Name, OriginBoardId FROM Sprints ORDER BY Id", r => (r.GetInt64(0), r.GetString(1), r.GetInt64(2)))
        );
        Assert.Equal(
            [(1, true), (2, false), (99, false)],
            driver.Query("SELECT Id, Listed FROM Boards ORDER BY Id", r => (r.GetInt64(0), r.GetBoolean(1)))
        );
    }

    [Fact]
    public async Task A_sprint_closed_since_is_stored_closed_though_no_issue_was_updated()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        world.Sprints[1] = world.Sprints[1] with { State = "closed" };
        world.Now = world.Now.AddDays(1);

        var run = await driver.IncrementalAsync();

        Assert.Equal((0, 1), (run.IssuesWritten, run.SprintsWritten));
        Assert.Equal(2, driver.Count($"Sprints WHERE State = {(int)SprintState.Closed}"));
    }

    [Fact]
    public async Task A_deleted_sprint_is_removed_but_one_whose_board_could_not_be_read_is_kept()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        world.Sprints.RemoveAt(1);

        driver.Jira.Intercept = c =>
            c.EndsWith("board/1/sprint", StringComparison.Ordinal) ? SimulatedJira.Fail(HttpStatusCode.Forbidden, "no") : null;
        var run = await driver.IncrementalAsync();
        Assert.Equal(2, driver.Count("Sprints"));
        Assert.Contains("The sprints of board Board 1 (acme:1) can't be read", Assert.Single(run.Notes));

        driver.Jira.Intercept = _ => null;
        await driver.IncrementalAsync();
        Assert.Equal([11], driver.Query("SELECT Id FROM Sprints", r => r.GetInt64(0)));
    }

    [Fact]
    public async Task Issues_keep_the_order_in_which_Jira_gives_their_sprints()
    {
        var world = Worlds.Scrum();
        world.PutInSprint(world.Issues[6], 12);
        world.PutInSprint(world.Issues[6], 11);
        await using var driver = new SyncDriver(world);

        await driver.FullAsync();

        Assert.Equal("[12,11]", driver.Query($"SELECT SprintIds FROM Issues WHERE Id = {world.Issues[6].Id}", r => r.GetString(0))[0]);
    }
}
