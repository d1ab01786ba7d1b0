using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class FullSyncTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_full_sync_stores_every_issue_with_its_whole_history(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);

        var run = await driver.FullAsync();

        Assert.Equal((SyncStatus.Succeeded, null), (run.Status, run.Error));
        Assert.Equal(world.Issues.Count, run.IssuesWritten);
        Assert.Equal(world.Issues.Count, driver.Count("Issues WHERE ChangelogComplete AND ChangelogOf = Updated"));
        Assert.Equal(world.Issues.Sum(i => i.Histories.Sum(h => h.Items.Count)), run.ChangelogEntries);
        Assert.Equal(run.ChangelogEntries, driver.Count("Changes"));
        Assert.Equal(world.Issues[0].Summary, driver.Query("SELECT Summary FROM Issues ORDER BY Id LIMIT 1", r => r.GetString(0))[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Syncing_twice_changes_no_row_and_no_data_version(bool cloud)
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud);
        await driver.FullAsync();
        var (dump, version) = (driver.Dump(), await driver.Database.GetDataVersionAsync(default));

        var full = await driver.FullAsync();
        var incremental = await driver.IncrementalAsync();

        Assert.Equal((0, 0), (full.IssuesWritten, incremental.IssuesWritten));
        Assert.Equal(dump, driver.Dump());
        Assert.Equal(version, await driver.Database.GetDataVersionAsync(default));
    }

    [Fact]
    public async Task Old_work_in_progress_is_stored_though_it_was_not_touched_in_the_lookback()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        var open = world.AddIssue("CORE", statusId: 2);
        world.AddIssue("CORE", statusId: 3);
        world.Now = world.Now.AddDays(100);
        await using var driver = new SyncDriver(world);

        await driver.FullAsync(days: 30);

        Assert.Equal([open.Id], driver.Query("SELECT Id FROM Issues", r => r.GetInt64(0)));
    }

    [Fact]
    public async Task The_status_list_wins_over_the_category_an_issue_embeds()
    {
        var world = Worlds.Scrum();
        world.Embedded[2] = "done";
        await using var driver = new SyncDriver(world);

        await driver.FullAsync();

        Assert.Equal(
            [(int)StatusCategory.InProgress],
            driver.Query("SELECT Category FROM Statuses WHERE Id = 2 AND Listed", r => r.GetInt32(0))
        );
    }

    [Fact]
    public async Task Statuses_that_only_issues_or_histories_name_are_stored_as_not_listed()
    {
        var world = Worlds.Scrum();
        world.AddIssue("CORE", statusId: 77);
        world.Embedded[77] = "done";
        world.Record(world.Issues[0], new WorldChange("status", "status", "88", "2", "Waiting", "In Progress"));
        await using var driver = new SyncDriver(world);

        await driver.FullAsync();

        var unlisted = driver.Query(
            "SELECT Id, Name, Category FROM Statuses WHERE NOT Listed ORDER BY Id",
            r => (r.GetInt64(0), r.GetString(1), r.IsDBNull(2) ? (int?)null : r.GetInt32(2))
        );
        Assert.Equal([(77, "Status 77", (int)StatusCategory.Done), (88, "Waiting", null)], unlisted);
    }

    [Fact]
    public async Task Without_changelog_histories_are_left_out_and_a_later_sync_fetches_them()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);

        await driver.RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api, Changelog: false));
        Assert.Equal((0, world.Issues.Count), (driver.Count("Changes"), driver.Count("Issues WHERE NOT ChangelogComplete")));

        await driver.IncrementalAsync();
        Assert.Equal(world.Issues.Sum(i => i.Histories.Sum(h => h.Items.Count)), driver.Count("Changes"));
        Assert.Equal(0, driver.Count("Issues WHERE NOT ChangelogComplete"));
    }
}
