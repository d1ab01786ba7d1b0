using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>A sprint may be made on a board of another project: its columns and its estimate field are needed in the same run.</summary>
public class OriginBoardTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_board_that_made_a_listed_sprint_is_read_before_the_issues(bool cloud)
    {
        var world = Worlds.Scrum();
        world.AddBoard(5, "scrum", "ELSEWHERE").EstimationField = "customfield_4";
        world.Sprints[0] = world.Sprints[0] with { OriginBoardId = 5, ListedOn = [1] };
        await using var driver = new SyncDriver(world, cloud);

        await driver.FullAsync();
        var first = driver.Dump();
        var second = await driver.IncrementalAsync();

        Assert.Equal(
            [(5, false, "customfield_4")],
            driver.Query(
                "SELECT Id, Listed, EstimationFieldId FROM Boards WHERE Id = 5",
                r => (r.GetInt32(0), r.GetBoolean(1), r.GetString(2))
            )
        );
        Assert.Equal(3, driver.Count("BoardColumns WHERE BoardId = 5"));
        Assert.Equal("estimate", driver.Query("SELECT Role FROM Fields WHERE Id = 'customfield_4'", r => r.GetString(0))[0]);
        Assert.Equal(first, driver.Dump());
        Assert.Equal(0, second.IssuesWritten);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_is_one_that_only_issues_lead_to_and_what_it_estimates_with_is_read_in_the_same_run(bool cloud)
    {
        var world = Worlds.Unlisted();
        world.Boards.Single(b => b.Id == 2).EstimationField = "customfield_4";
        foreach (var issue in world.Issues)
            issue.Size = 8;
        await using var driver = new SyncDriver(world, cloud);

        var run = await driver.FullAsync();
        var first = driver.Dump();
        await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal(7, driver.Count("Issues WHERE Estimates ->> '$.customfield_4' = 8"));
        Assert.Equal(first, driver.Dump());
    }

    [Fact]
    public async Task Which_boards_list_a_sprint_is_stored()
    {
        var world = Worlds.Scrum();
        world.AddBoard(2, "scrum", "CORE");
        world.Sprints[0] = world.Sprints[0] with { ListedOn = [1, 2] };
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        Assert.Equal([(1, 11), (1, 12), (2, 11)], Listed(driver));

        world.Sprints[0] = world.Sprints[0] with { ListedOn = [1] };
        await driver.IncrementalAsync();

        Assert.Equal([(1, 11), (1, 12)], Listed(driver));
    }

    private static List<(int Board, int Sprint)> Listed(SyncDriver driver) =>
        driver.Query("SELECT BoardId, SprintId FROM BoardSprints ORDER BY BoardId, SprintId", r => (r.GetInt32(0), r.GetInt32(1)));
}
