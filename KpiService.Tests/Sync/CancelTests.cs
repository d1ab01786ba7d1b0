using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class CancelTests
{
    [Fact]
    public async Task A_cancelled_run_keeps_what_it_has_stored_and_the_next_one_goes_on()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud: false);
        var (reached, searches) = (new TaskCompletionSource(), 0);
        driver.Jira.Gate = call =>
        {
            if (!call.Contains("ORDER BY created", StringComparison.Ordinal) || Interlocked.Increment(ref searches) < 3)
                return Task.CompletedTask;
            reached.TrySetResult();
            return new TaskCompletionSource().Task;
        };
        var running = driver.FullAsync();
        await reached.Task;

        Assert.True(driver.Runner.Cancel(1));
        var run = await running;

        Assert.Equal((SyncStatus.Cancelled, null), (run.Status, run.Error));
        Assert.Equal(SyncStatus.Cancelled, Assert.Single(run.Projects).Status);
        driver.Jira.Gate = _ => Task.CompletedTask;
        var stored = driver.Living().Count;
        var next = await driver.IncrementalAsync();
        Assert.Equal(world.Issues.Count - stored, next.IssuesWritten);
        Assert.Equal(world.Issues.Count, driver.Living().Count);
    }

    [Fact]
    public async Task A_run_that_waits_for_Jira_can_be_cancelled()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var reached = new TaskCompletionSource();
        driver.Jira.Hang("/field", reached);
        using var stop = new CancellationTokenSource();
        var running = driver.RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Cli), stop.Token);
        await reached.Task;

        await stop.CancelAsync();

        Assert.Equal(SyncStatus.Cancelled, (await running).Status);
        Assert.Equal(0, driver.Count("SyncLocks"));
    }

    [Fact]
    public async Task A_cancelled_full_sync_is_resumed_with_its_own_days()
    {
        await using var driver = new SyncDriver(Worlds.Old());
        await driver.FullAsync(days: 30);
        var reached = new TaskCompletionSource();
        driver.Jira.Hang("serverInfo", reached);
        var running = driver.FullAsync(days: 200);
        await reached.Task;
        driver.Runner.Cancel(2);
        await running;
        driver.Jira.Gate = _ => Task.CompletedTask;

        await driver.IncrementalAsync();

        Assert.Equal(3, driver.Living().Count);
    }

    [Fact]
    public async Task Nobody_works_on_a_run_that_has_ended()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var run = await driver.FullAsync();

        Assert.False(driver.Runner.Cancel(run.Id));
    }
}
