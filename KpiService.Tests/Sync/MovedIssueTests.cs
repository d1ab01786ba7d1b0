using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class MovedIssueTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_moved_to_another_synced_project_keeps_its_id_and_history(bool cloud)
    {
        var world = TwoProjects();
        await using var driver = new SyncDriver(world, cloud, "CORE", "WEB");
        await driver.FullAsync();
        var (issue, oldKey) = (world.Issues[0], world.Issues[0].Key);
        world.Move(issue, "WEB");

        var run = await driver.IncrementalAsync();

        Assert.Equal(0, run.IssuesDeleted);
        Assert.Equal(
            [(issue.Key, world.Projects[1].Id, true)],
            driver.Query(
                $"SELECT Key, ProjectId, DeletedAt IS NULL FROM Issues WHERE Id = {issue.Id}",
                r => (r.GetString(0), r.GetInt64(1), r.GetBoolean(2))
            )
        );
        Assert.Equal(issue.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {issue.Id}"));
        Assert.Equal(issue.Id, driver.Query($"SELECT IssueId FROM OldKeys WHERE Key = '{oldKey}'", r => r.GetInt64(0))[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_moved_out_of_the_synced_projects_is_gone_until_it_comes_back(bool cloud)
    {
        var world = TwoProjects();
        await using var driver = new SyncDriver(world, cloud, "CORE");
        await driver.FullAsync();
        var issue = world.Issues[0];

        world.Move(issue, "WEB");
        var away = await driver.IncrementalAsync();
        Assert.Equal(1, away.IssuesDeleted);
        Assert.DoesNotContain(issue.Id, driver.Living());
        Assert.Equal(issue.Id, driver.Query($"SELECT IssueId FROM OldKeys WHERE Key = '{issue.Key}'", r => r.GetInt64(0))[0]);

        world.Move(issue, "CORE");
        await driver.IncrementalAsync();
        Assert.Contains(issue.Id, driver.Living());
        Assert.Equal(issue.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {issue.Id}"));
    }

    [Fact]
    public async Task A_projects_new_key_reaches_every_issue_though_none_was_updated()
    {
        var world = Worlds.Scrum();
        world.Now = world.Now.AddDays(1);
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        // Which is no update of its issues.
        world.Projects[0].Key = "HEART";
        foreach (var issue in world.Issues)
            (issue.ProjectKey, issue.Key) = ("HEART", issue.Key.Replace("CORE", "HEART", StringComparison.Ordinal));
        driver.Options.Projects.ProjectKeys.Clear();
        driver.Options.Projects.ProjectKeys.Add("HEART");

        await driver.IncrementalAsync();

        Assert.Equal(
            world.Issues.Select(i => i.Key).Order(),
            driver.Query("SELECT Key FROM Issues WHERE DeletedAt IS NULL", r => r.GetString(0)).Order()
        );
        Assert.Equal(world.Issues.Count, driver.Count("OldKeys WHERE Key LIKE 'CORE-%'"));
        Assert.Equal(1, driver.Count("Projects"));
    }

    private static JiraWorld TwoProjects()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        world.AddIssues("WEB", 3);
        return world;
    }
}
