using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class ResumptionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_first_sync_killed_at_any_request_is_finished_by_the_next_one(bool cloud)
    {
        for (var request = 1; ; request++)
        {
            await using var driver = new SyncDriver(Worlds.Unlisted(), cloud);
            await using var successor = await KillAtAsync(driver, request, () => driver.FullAsync());
            if (successor is null)
                return;

            var run = await successor.IncrementalAsync();

            Assert.Equal((request, SyncStatus.Succeeded), (request, run.Status));
            WorldComparison.AssertEqual(successor, $"killed at request {request}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_incremental_sync_killed_at_any_request_is_finished_by_the_next_one(bool cloud)
    {
        for (var request = 1; ; request++)
        {
            var world = Worlds.Unlisted();
            await using var driver = new SyncDriver(world, cloud);
            await driver.FullAsync();
            world.Now = world.Now.AddDays(30);
            foreach (var issue in world.Issues.Take(5))
                world.Transition(issue, 2);
            world.AddIssues("CORE", 4);
            world.Issues.RemoveAt(6);
            await using var successor = await KillAtAsync(driver, request, driver.IncrementalAsync);
            if (successor is null)
                return;
            world.Now = world.Now.AddDays(30);

            await successor.IncrementalAsync();

            WorldComparison.AssertEqual(successor, $"killed at request {request}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sync_that_fails_at_any_request_is_finished_by_the_next_one(bool cloud)
    {
        for (var request = 1; ; request++)
        {
            await using var driver = new SyncDriver(Worlds.Unlisted(), cloud);
            driver.Jira.Fail("", request, () => SimulatedJira.Fail(HttpStatusCode.Unauthorized, "The token has expired."));
            var run = await driver.FullAsync();
            if (run.Status == SyncStatus.Succeeded)
                return;
            Assert.Contains("The token has expired.", run.Error);
            driver.Jira.Intercept = _ => null;

            await driver.IncrementalAsync();

            WorldComparison.AssertEqual(driver, $"failed at request {request}");
        }
    }

    [Fact]
    public async Task A_wider_full_sync_killed_before_it_was_planned_is_done_by_the_next_one()
    {
        await using var driver = new SyncDriver(Worlds.Old());
        await driver.FullAsync(days: 30);
        await using var killed = await KillAtAsync(driver, 1, () => driver.FullAsync(days: 200));
        Assert.NotNull(killed);
        await using var killedAgain = await KillAtAsync(killed, 1, killed.IncrementalAsync);
        Assert.NotNull(killedAgain);

        await killedAgain.IncrementalAsync();

        Assert.Equal(3, killedAgain.Living().Count);
    }

    [Fact]
    public async Task The_next_run_goes_on_behind_the_last_stored_page()
    {
        var world = Worlds.Unlisted();
        await using var driver = new SyncDriver(world, cloud: false);
        driver.Jira.Fail("ORDER BY created", 3, () => SimulatedJira.Fail(HttpStatusCode.Unauthorized, "The token has expired."));
        await driver.FullAsync();
        Assert.Equal(5, driver.Living().Count);
        driver.Jira.Intercept = _ => null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(world.Issues.Count - 5, run.IssuesWritten);
        WorldComparison.AssertEqual(driver, "resumed");
    }

    [Fact]
    public async Task A_full_disk_undoes_the_page_and_the_next_run_brings_it()
    {
        await using var driver = new SyncDriver(Worlds.Unlisted());
        driver.Execute(
            "CREATE TRIGGER Full BEFORE INSERT ON Issues WHEN NEW.Id = 10004 BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END"
        );

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
        Assert.Contains("database or disk is full", run.Error);
        Assert.Contains("Free disk space", run.Error);
        driver.Execute("DROP TRIGGER Full");
        await driver.IncrementalAsync();
        WorldComparison.AssertEqual(driver, "after a full disk");
    }

    [Fact]
    public async Task A_killed_run_is_recorded_as_failed_with_what_becomes_of_it()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await using var successor = await KillAtAsync(driver, 10, () => driver.FullAsync());
        Assert.NotNull(successor);

        var seen = Assert.Single(await successor.Runs.ListAsync(10, default));
        await successor.IncrementalAsync();
        var recorded = await successor.Runs.GetAsync(seen.Id, default);

        Assert.Equal((SyncStatus.Failed, SyncStatus.Failed), (seen.Status, recorded?.Status));
        Assert.Contains("the next sync goes on from there", recorded?.Error);
        Assert.NotNull(recorded?.FinishedAt);
        Assert.Equal(0, successor.Count("SyncRuns WHERE Checkpoint IS NOT NULL"));
    }

    /// <summary>Runs, and takes the database as it is when a request is made.</summary>
    /// <returns>Null: there are fewer requests.</returns>
    private static async Task<SyncDriver?> KillAtAsync(SyncDriver driver, int request, Func<Task<SyncRun>> run, string call = "")
    {
        SyncDriver? successor = null;
        driver.Jira.Fail(
            call,
            request,
            () =>
            {
                successor = driver.Successor();
                return SimulatedJira.Fail(HttpStatusCode.Unauthorized, "The process is dead.");
            }
        );
        await run();
        return successor;
    }
}
