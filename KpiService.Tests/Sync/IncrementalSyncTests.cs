using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class IncrementalSyncTests
{
    [Theory]
    [InlineData(true, 15)]
    [InlineData(false, 5)]
    public async Task It_asks_for_what_changed_since_the_last_start_by_Jiras_clock_less_the_lag_of_the_index(bool cloud, int overlapMinutes)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);
        driver.Clock.Advance(TimeSpan.FromDays(3));
        var started = world.Now;
        await driver.FullAsync();
        world.Now = world.Now.AddDays(1);
        driver.Jira.Calls.Clear();

        await driver.IncrementalAsync();

        var since = started.AddMilliseconds(-60_000 * overlapMinutes).Milliseconds;
        Assert.EndsWith($"project in (\"CORE\") AND updated >= {since} ORDER BY updated ASC, key ASC", driver.Jira.Searches[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_stores_what_has_changed_and_nothing_else(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);
        await driver.FullAsync();
        world.Now = world.Now.AddDays(1);
        world.Transition(world.Issues[4], 3);
        var created = world.AddIssue("CORE");

        var run = await driver.IncrementalAsync();

        Assert.Equal((2, world.Issues[4].Histories.Sum(h => h.Items.Count)), (run.IssuesWritten, run.ChangelogEntries));
        Assert.Equal(3, driver.Query($"SELECT StatusId FROM Issues WHERE Id = {world.Issues[4].Id}", r => r.GetInt64(0))[0]);
        Assert.Contains(created.Id, driver.Living());
    }

    [Fact]
    public async Task What_changes_while_a_failed_run_is_repaired_is_not_lost()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        world.Now = world.Now.AddDays(1);
        world.Transition(world.Issues[5], 2);
        driver.Jira.Fail("statusCategory", 1, () => SimulatedJira.Fail(System.Net.HttpStatusCode.Unauthorized, "no"));
        Assert.Equal(SyncStatus.Failed, (await driver.IncrementalAsync()).Status);
        driver.Jira.Intercept = _ => null;
        world.Now = world.Now.AddDays(1);
        world.Transition(world.Issues[6], 2);

        await driver.IncrementalAsync();

        Assert.Equal(0, driver.Count("Issues WHERE StatusId = 1"));
    }

    [Fact]
    public async Task A_project_configured_anew_is_synced_in_full_and_the_run_says_so()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        world.AddIssues("WEB", 4);
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        driver.Options.Projects.ProjectKeys.Add("WEB");

        var run = await driver.IncrementalAsync();

        Assert.Equal(11, driver.Living().Count);
        Assert.Equal([null, "Synced in full, because it has not been synced before."], run.Projects.Select(p => p.Note));
    }

    [Fact]
    public async Task When_the_lookback_is_raised_older_issues_are_fetched_and_the_run_says_so()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddIssues("CORE", 2, statusId: 3);
        world.Now = world.Now.AddDays(100);
        world.AddIssue("CORE");
        await using var driver = new SyncDriver(world);
        driver.Options.Sync.LookbackDays = 30;
        await driver.IncrementalAsync();
        Assert.Single(driver.Living());
        driver.Options.Sync.LookbackDays = 200;

        var run = await driver.IncrementalAsync();

        Assert.Equal(3, driver.Living().Count);
        Assert.Contains("sync.lookback_days was raised to 200", Assert.Single(run.Projects).Note);
    }

    [Fact]
    public async Task A_field_that_was_not_read_before_is_read_for_every_stored_issue()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        driver.Options.Sync.People = true;

        var run = await driver.IncrementalAsync();

        Assert.Equal(world.Issues.Count, run.IssuesFetched);
        Assert.Contains("stored without people", Assert.Single(run.Projects).Note);
    }

    [Fact]
    public async Task A_narrow_full_sync_after_a_long_pause_leaves_no_hole_and_keeps_the_horizon()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        var first = world.Now;
        await driver.FullAsync(days: 400);
        world.Now = world.Now.AddDays(10);
        world.Transition(world.Issues[6], 3);
        world.Now = world.Now.AddDays(90);

        await driver.FullAsync(days: 30);

        Assert.Equal(3, driver.Query($"SELECT StatusId FROM Issues WHERE Id = {world.Issues[6].Id}", r => r.GetInt64(0))[0]);
        Assert.Equal(first.AddDays(-400).Milliseconds, driver.Query("SELECT Horizon FROM ProjectCursors", r => r.GetInt64(0))[0]);
    }

    [Fact]
    public async Task Only_the_projects_asked_for_are_synced()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        world.AddIssue("WEB");
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");

        var run = await driver.FullAsync(400, "WEB");

        Assert.Equal(["WEB"], run.Projects.Select(p => p.Key));
        Assert.Equal(1, driver.Count("Issues"));
        Assert.Equal(1, driver.Count("ProjectCursors"));
    }
}
