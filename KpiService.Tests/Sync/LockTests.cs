using KpiService.Domain;
using KpiService.Sync.Runs;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class LockTests
{
    private const string OnAnotherHost = "UPDATE SyncLocks SET Host = 'elsewhere', Holder = 'elsewhere'";

    [Fact]
    public async Task While_another_process_syncs_a_run_is_refused_and_names_it()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var other = await driver.Mutex.AcquireAsync(Request(SyncTrigger.Schedule), default);

        var busy = await Assert.ThrowsAsync<SyncBusyException>(driver.IncrementalAsync);

        Assert.Equal(other.RunId, busy.RunId);
        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", busy.Message);
        Assert.Empty(driver.Jira.Calls);
    }

    [Fact]
    public async Task The_lock_of_a_silent_process_on_another_host_is_taken_over_after_ten_seconds()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.Mutex.AcquireAsync(Request(SyncTrigger.Schedule), default);
        driver.Execute(OnAnotherHost);

        driver.Clock.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<SyncBusyException>(driver.IncrementalAsync);
        driver.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal(SyncStatus.Failed, (await driver.Runs.GetAsync(run.Id - 1, default))?.Status);
    }

    [Fact]
    public async Task The_lock_of_a_process_that_is_gone_from_this_host_is_taken_over_at_once()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.Mutex.AcquireAsync(Request(SyncTrigger.Schedule), default);
        driver.Execute("UPDATE SyncLocks SET ProcessId = 2147483647");

        Assert.Equal(SyncStatus.Succeeded, (await driver.IncrementalAsync()).Status);
    }

    [Fact]
    public async Task From_the_command_line_it_waits_fifteen_seconds_for_another_process()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var other = await driver.Mutex.AcquireAsync(Request(SyncTrigger.Schedule), default);

        var waiting = driver.RunAsync(Request(SyncTrigger.Cli));
        while (!waiting.IsCompleted)
        {
            await other.BeatAsync(other.Queued, default);
            driver.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Assert.ThrowsAsync<SyncBusyException>(() => waiting);
        Assert.True(driver.Clock.GetUtcNow() - driver.Clock.Start >= TimeSpan.FromSeconds(15));
    }

    [Fact]
    public async Task From_the_command_line_it_begins_once_the_other_process_has_ended()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var other = await driver.Mutex.AcquireAsync(Request(SyncTrigger.Schedule), default);
        var waiting = driver.RunAsync(Request(SyncTrigger.Cli));

        await other.ReleaseAsync(other.Queued with { Status = SyncStatus.Cancelled }, default);
        while (!waiting.IsCompleted && driver.Jira.Calls.IsEmpty)
        {
            driver.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        Assert.Equal(SyncStatus.Succeeded, (await waiting).Status);
    }

    [Fact]
    public async Task A_run_whose_lock_was_taken_over_writes_nothing_more()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        driver.Jira.Fail(
            "changelog/bulkfetch",
            1,
            () =>
            {
                driver.Execute("UPDATE SyncLocks SET Holder = 'another process'");
                return null;
            }
        );

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
        Assert.Contains("Another process has taken over this sync", run.Error);
        Assert.Equal(0, driver.Count("Issues"));
        Assert.Equal("another process", driver.Query("SELECT Holder FROM SyncLocks", r => r.GetString(0))[0]);
    }

    [Fact]
    public async Task Another_process_can_cancel_a_run()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        var hanging = new TaskCompletionSource();
        driver.Jira.Hang("changelog/bulkfetch", hanging);
        var running = driver.FullAsync();
        await hanging.Task;

        Assert.True(driver.Mutex.RequestCancel(driver.Count("SyncRuns")));
        driver.Clock.Advance(SyncLease.Heartbeat);

        Assert.Equal(SyncStatus.Cancelled, (await running).Status);
    }

    private static SyncRequest Request(SyncTrigger trigger) => new(SyncMode.Incremental, trigger);
}
