using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class IndexLagTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_full_sync_whose_search_shows_an_old_version_does_not_go_back_to_it(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud, "CORE");
        var issue = await LaggingAsync(world, driver);
        world.Now = world.Now.AddDays(1);

        await driver.FullAsync();

        Assert.Equal([(3L, issue.Updated)], Versions(driver, issue));
        Assert.Equal(issue.Histories.Count, driver.Count($"Changes WHERE IssueId = {issue.Id}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_full_sync_follows_a_Jira_that_was_set_back(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud, "CORE");
        var old = world.Issues[6].Copy();
        world.Transition(world.Issues[6], 3);
        await driver.FullAsync();
        world.Issues[6] = old;

        await driver.FullAsync();

        Assert.Equal([(1L, old.Updated)], Versions(driver, old));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_old_version_of_an_issue_that_cannot_be_read_is_not_stored(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud, "CORE");
        var issue = await LaggingAsync(world, driver);
        issue.ProjectKey = world.AddProject("SECRET").Key;
        world.Projects[^1].Hidden = true;

        await driver.FullAsync();

        Assert.Equal([(3L, issue.Updated)], Versions(driver, issue));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_old_version_of_an_issue_that_has_left_for_another_project_does_not_bring_it_along(bool cloud)
    {
        var world = Worlds.Scrum();
        world.AddProject("OTHER");
        await using var driver = new SyncDriver(world, cloud, "CORE");
        var issue = await LaggingAsync(world, driver);
        world.Move(issue, "OTHER");

        await driver.FullAsync();
        Assert.Equal(0, driver.Count("Issues WHERE ProjectId <> 100"));
        issue.Indexed = null;
        await driver.IncrementalAsync();

        Assert.DoesNotContain(issue.Id, driver.Living());
    }

    [Fact]
    public async Task An_incremental_sync_passes_over_an_old_version()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud: true, "CORE");
        await driver.FullAsync();
        var issue = world.Issues[6];
        world.Transition(issue, 2);
        var old = issue.Copy();
        world.Transition(issue, 3);
        await driver.IncrementalAsync();
        issue.Indexed = old;

        await driver.IncrementalAsync();

        Assert.Equal([(3L, issue.Updated)], Versions(driver, issue));
    }

    /// <summary>An issue of which the search shows an older version than the one stored.</summary>
    private static async Task<WorldIssue> LaggingAsync(JiraWorld world, SyncDriver driver)
    {
        var issue = world.Issues[6];
        var old = issue.Copy();
        world.Transition(issue, 3);
        await driver.FullAsync();
        issue.Indexed = old;
        return issue;
    }

    private static List<(long Status, long Updated)> Versions(SyncDriver driver, WorldIssue issue) =>
        driver.Query($"SELECT StatusId, Updated FROM Issues WHERE Id = {issue.Id}", r => (r.GetInt64(0), r.GetInt64(1)));
}
