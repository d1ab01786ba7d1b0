using KpiService.Domain;
using KpiService.Sync;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>A value that can't be read is told with its record, and fails nothing but the record that needs it.</summary>
public class UnreadValueTests
{
    [Fact]
    public async Task A_sprint_date_that_is_none_is_unknown_told_and_forgotten_when_it_is_mended()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        driver.Jira.Rewrite = json => json.Replace("2026-02-14T09:00:00.000Z", "2026-31-31", StringComparison.Ordinal);

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Contains("Sprint 11 “Sprint 11” (acme): endDate “2026-31-31” can't be read, so it counts as unknown.", run.Notes);
        Assert.Equal(2, driver.Count("Sprints WHERE EndAt IS NULL"));
        Assert.Equal(
            [("endDate", "Sprint 11", "2026-31-31", false)],
            driver.Query(
                "SELECT Field, Name, Value, Required FROM Unread WHERE Record = 1 AND RecordId = 11",
                r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3))
            )
        );

        driver.Jira.Rewrite = json => json;
        await driver.IncrementalAsync();
        Assert.Equal(0, driver.Count("Unread"));
        Assert.Equal(0, driver.Count("Sprints WHERE EndAt IS NULL"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_without_a_readable_creation_is_left_out_alone_and_comes_when_it_can_be_read(bool cloud)
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud);
        var odd = driver.World.Issues[2];
        // As JSON writes it: +0000 escaped.
        var created = $"\"created\":\"{WorldJson.Time(odd.Created)[..^5]}\\u002B0000\"";
        driver.Jira.Rewrite = json => json.Replace(created, "\"created\":\"yesterday\"", StringComparison.Ordinal);

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal(driver.World.Issues.Where(i => i != odd).Select(i => i.Id), driver.Living());
        Assert.Contains(run.Notes, n => n.Contains(odd.Key, StringComparison.Ordinal) && n.Contains("yesterday", StringComparison.Ordinal));
        Assert.Equal(
            [(odd.Id, true)],
            driver.Query("SELECT RecordId, Required FROM Unread WHERE Record = 0", r => (r.GetInt64(0), r.GetBoolean(1)))
        );

        driver.Jira.Rewrite = json => json;
        await driver.IncrementalAsync();
        Assert.Contains(odd.Id, driver.Living());
        Assert.Equal(0, driver.Count("Unread"));
    }

    [Fact]
    public async Task A_purged_project_leaves_none_behind()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        driver.Jira.Rewrite = json =>
            json.Replace(
                "\"key\":\"CORE-7\",\"fields\":{",
                "\"key\":\"CORE-7\",\"fields\":{\"resolutiondate\":\"never\",",
                StringComparison.Ordinal
            );
        await driver.FullAsync();
        Assert.Equal(1, driver.Count("Unread WHERE Field = 'resolutiondate' AND Value = 'never'"));

        await new DataPurge(driver.Database, driver.Mutex).RemoveAsync(["CORE"], CancellationToken.None);

        Assert.Equal(0, driver.Count("Unread WHERE Record = 0"));
    }
}
