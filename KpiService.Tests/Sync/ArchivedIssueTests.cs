using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>Archived issues are out of every search and can still be read: they are kept, however many they are.</summary>
public class ArchivedIssueTests
{
    [Theory]
    [InlineData(true, 2)]
    [InlineData(true, 7)]
    [InlineData(false, 2)]
    [InlineData(false, 7)]
    public async Task They_are_kept_with_the_day_they_were_archived(bool cloud, int archived)
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud);
        await driver.FullAsync();
        var changes = driver.Count("Changes");
        Archive(driver.World, archived);

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Succeeded, 0), (run.Status, run.IssuesDeleted));
        Assert.Equal(7, driver.Living().Count);
        Assert.Equal(changes, driver.Count("Changes"));
        Assert.Equal(
            [(driver.World.Now.Milliseconds, Instant.From(driver.Clock.GetUtcNow()).Milliseconds)],
            driver.Query(
                "SELECT DISTINCT ArchivedAt, OutOfSearchSince FROM Issues WHERE OutOfSearchSince IS NOT NULL",
                r => (r.GetInt64(0), r.GetInt64(1))
            )
        );
        Assert.Equal(archived, driver.Count("Issues WHERE ArchivedAt IS NOT NULL"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task They_are_read_again_by_a_full_sync_only(bool cloud)
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud);
        await driver.FullAsync();
        Archive(driver.World, 3);
        await driver.IncrementalAsync();
        var deleted = driver.World.Issues[0];
        driver.World.Issues.Remove(deleted);
        driver.Jira.Calls.Clear();

        await driver.IncrementalAsync();
        Assert.DoesNotContain(
            driver.Jira.Calls,
            c => c.Contains("issue/bulkfetch", StringComparison.Ordinal) || c.Contains("/issue/", StringComparison.Ordinal)
        );
        Assert.Contains(deleted.Id, driver.Living());

        await driver.FullAsync();
        Assert.DoesNotContain(deleted.Id, driver.Living());
        Assert.Equal(2, driver.Count("Issues WHERE OutOfSearchSince IS NOT NULL AND DeletedAt IS NULL"));
    }

    [Fact]
    public async Task One_that_is_taken_back_is_as_the_others()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        Archive(driver.World, 1);
        await driver.IncrementalAsync();
        driver.World.Issues[0].ArchivedAt = null;
        driver.World.Transition(driver.World.Issues[0], 2);

        await driver.IncrementalAsync();

        Assert.Equal(0, driver.Count("Issues WHERE OutOfSearchSince IS NOT NULL OR ArchivedAt IS NOT NULL"));
    }

    [Fact]
    public async Task A_project_out_of_sight_is_not_taken_for_archived_because_one_issue_of_it_is()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        Archive(driver.World, 1);
        driver.World.Issues.RemoveRange(1, 5);

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Failed, 0), (run.Status, run.IssuesDeleted));
        Assert.Contains("no longer shows 5 of the 7 stored issues of CORE", run.Error);
        Assert.Equal(7, driver.Living().Count);
    }

    private static void Archive(JiraWorld world, int count)
    {
        foreach (var issue in world.Issues.Take(count))
            issue.ArchivedAt = world.Now.Milliseconds;
    }
}
