using System.Net;
using System.Text;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>A history that doesn't lead to what its issue is at present is read again until it does.</summary>
public class LaggingHistoryTests
{
    [Theory]
    [InlineData("status")]
    [InlineData("sprint")]
    [InlineData("points")]
    public async Task The_next_run_brings_what_an_answer_lacked(string what)
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        var issue = driver.World.Issues[4];
        Change(driver.World, issue, "status");
        Change(driver.World, issue, what);
        var latest = issue.Histories[^1];
        issue.Histories.Remove(latest);
        await driver.IncrementalAsync();
        Assert.Equal([(false, 1)], Doubt(driver, issue));
        issue.Histories.Add(latest);

        await driver.IncrementalAsync();

        Assert.Equal([(true, 0)], Doubt(driver, issue));
        Assert.Equal(1, driver.Count($"Changes WHERE HistoryId = {latest.Id}"));
    }

    [Fact]
    public async Task One_that_never_agrees_is_read_five_times_more_and_then_by_full_syncs()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var issue = driver.World.Issues[0];
        issue.Sprints.Clear();
        await driver.FullAsync();
        var tries = new List<int>();
        for (var run = 0; run < 8; run++)
        {
            driver.Jira.Calls.Clear();
            await driver.IncrementalAsync();
            tries.Add(driver.Jira.Calls.Count(c => c.Contains("changelog/bulkfetch", StringComparison.Ordinal)));
        }

        Assert.Equal([1, 1, 1, 1, 1, 0, 0, 0], tries);
        driver.Jira.Calls.Clear();
        await driver.FullAsync();
        Assert.Contains(driver.Jira.Calls, c => c.Contains("changelog/bulkfetch", StringComparison.Ordinal));
        Assert.Equal(1, driver.Count("Issues WHERE ChangelogComplete = 0"));
    }

    [Fact]
    public async Task A_full_sync_reads_histories_anew()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        driver.Execute("DELETE FROM Changes");

        await driver.FullAsync();

        Assert.Equal(driver.World.Issues.Sum(i => i.Histories.Sum(h => h.Items.Count)), driver.Count("Changes"));
    }

    [Fact]
    public async Task A_history_of_nothing_though_Jira_says_that_the_category_has_just_changed_is_read_again()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var issue = driver.World.Issues[6];
        driver.World.Now = driver.World.Now.AddMilliseconds(600_000);
        driver.World.Transition(issue, 3);
        issue.CategoryChanged = issue.Updated;
        var late = issue.Histories[0];
        issue.Histories.Clear();
        await driver.FullAsync();
        issue.Histories.Add(late);

        await driver.IncrementalAsync();

        Assert.Equal(1, driver.Count($"Changes WHERE IssueId = {issue.Id}"));
        Assert.Equal([(true, 0)], Doubt(driver, issue));
    }

    [Fact]
    public async Task One_that_can_not_be_read_is_told_stored_with_its_reason_and_tried_again()
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud: false);
        // Later than the overlap, so that the next search brings none of them.
        driver.World.Now = driver.World.Now.AddDays(1);
        await driver.RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api, 400, Changelog: false));
        var broken = driver.World.Issues[2];
        driver.Jira.Intercept = c =>
            c.EndsWith($"issue/{broken.Id}", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.InternalServerError)
                {
                    Content = new StringContent("{}", Encoding.UTF8, "application/json"),
                }
                : null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal([broken.Id], driver.Query("SELECT Id FROM Issues WHERE ChangelogOf IS NULL", r => r.GetInt64(0)));
        Assert.Contains("500", driver.Query($"SELECT ChangelogError FROM Issues WHERE Id = {broken.Id}", r => r.GetString(0))[0]);

        driver.Jira.Intercept = _ => null;
        await driver.IncrementalAsync();
        Assert.Equal(0, driver.Count("Issues WHERE ChangelogOf IS NULL OR ChangelogError IS NOT NULL"));
    }

    private static void Change(JiraWorld world, WorldIssue issue, string what)
    {
        switch (what)
        {
            case "status":
                world.Transition(issue, issue.StatusId == 2 ? 3 : 2);
                break;
            case "sprint":
                world.PutInSprint(issue, 12);
                break;
            default:
                world.Record(issue, new WorldChange("Story Points", "customfield_2", null, null, "3", "8"));
                world.Record(issue, new WorldChange("Story Points", "customfield_2", null, null, "8", "5"));
                issue.Points = 5;
                break;
        }
    }

    private static List<(bool Complete, int Disagreed)> Doubt(SyncDriver driver, WorldIssue issue) =>
        driver.Query(
            $"SELECT ChangelogComplete, ChangelogDisagreed FROM Issues WHERE Id = {issue.Id}",
            r => (r.GetBoolean(0), r.GetInt32(1))
        );
}
