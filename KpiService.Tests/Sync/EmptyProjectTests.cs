using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class EmptyProjectTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_without_issues_is_told_apart_from_one_with_old_issues(bool cloud)
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddProject("OLD");
        world.AddIssues("OLD", 2, statusId: 3);
        world.Now = world.Now.AddDays(100);
        await using var driver = new SyncDriver(world, cloud, "CORE", "OLD");

        var run = await driver.FullAsync(days: 30);

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.StartsWith("Jira shows 0 issues in CORE to this account: the Browse Projects permission is missing", run.Projects[0].Note);
        Assert.StartsWith("None of the 2 issues of OLD is open or was updated since", run.Projects[1].Note);
    }

    [Fact]
    public async Task An_archived_project_keeps_what_is_stored_and_says_so()
    {
        var world = Worlds.Scrum();
        var web = world.AddProject("WEB");
        world.AddIssues("WEB", 2);
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        await driver.FullAsync();
        web.Archived = true;

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Succeeded, 0), (run.Status, run.IssuesDeleted));
        Assert.Contains("WEB is archived in Jira", run.Projects.Single(p => p.Key == "WEB").Note);
        Assert.Equal(9, driver.Living().Count);
    }
}
