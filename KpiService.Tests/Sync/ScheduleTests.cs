using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Sync;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>The clock stands at noon UTC on Sunday, 1 March 2026.</summary>
public class ScheduleTests
{
    [Fact]
    public async Task The_next_times_are_those_of_the_schedules_in_their_time_zone()
    {
        await using var driver = new SyncDriver(
            Worlds.Scrum(),
            options =>
            {
                options.Sync.Schedule = "0 30 9 * * ?";
                options.Sync.FullSchedule = "0 0 3 ? * SUN";
                options.Sync.TimeZone = "America/New_York";
            }
        );

        var next = await driver.Scheduler.NextAsync(default);

        // New York is five hours behind UTC, and four from 8 March, 2:00, on.
        Assert.Equal((At(3, 1, 14, 30), At(3, 8, 7, 0)), (next.NextAt, next.NextFullAt));
    }

    [Fact]
    public async Task Without_a_time_zone_of_their_own_they_go_by_that_of_the_dashboard()
    {
        await using var driver = new SyncDriver(
            Worlds.Scrum(),
            options =>
            {
                options.Sync.Schedule = "0 0 18 * * ?";
                options.Sync.FullSchedule = "";
                options.Dashboard.TimeZone = "Asia/Kolkata";
            }
        );

        var next = await driver.Scheduler.NextAsync(default);

        Assert.Equal((At(3, 1, 12, 30), null), (next.NextAt, next.NextFullAt));
    }

    [Theory]
    [InlineData("0 1 12 * * ?", "", SyncMode.Incremental)]
    [InlineData("", "0 1 12 * * ?", SyncMode.Full)]
    public async Task A_schedule_starts_a_sync_of_its_kind(string incremental, string full, SyncMode mode)
    {
        await using var driver = await StartAsync(incremental, full);

        await UntilEndedAsync(driver, 1);

        var run = Assert.Single(await driver.Runs.ListAsync(10, default));
        Assert.Equal((mode, SyncTrigger.Schedule, SyncStatus.Succeeded), (run.Mode, run.Trigger, run.Status));
    }

    [Fact]
    public async Task A_full_sync_that_comes_due_twice_while_another_runs_follows_it_once()
    {
        await using var driver = await StartAsync("", "0 1,3 12 * * ?");
        var reached = new TaskCompletionSource();
        driver.Jira.Hang("serverInfo", reached);
        var started = Assert.IsType<SyncStart.Started>(
            await driver.Scheduler.StartAsync(new(SyncMode.Incremental, SyncTrigger.Api), default)
        );
        await reached.Task;
        driver.Clock.Advance(TimeSpan.FromMinutes(5));
        driver.Jira.Gate = _ => Task.CompletedTask;

        driver.Scheduler.Cancel(started.Run.Id);
        await UntilEndedAsync(driver, 2);

        Assert.Equal([SyncMode.Full, SyncMode.Incremental], (await driver.Runs.ListAsync(10, default)).Select(r => r.Mode));
        Assert.Equal(At(3, 2, 12, 1), (await driver.Scheduler.NextAsync(default)).NextFullAt);
    }

    [Fact]
    public async Task A_run_that_was_asked_for_in_the_background_is_refused_while_another_runs()
    {
        await using var driver = await StartAsync("", "");
        var reached = new TaskCompletionSource();
        driver.Jira.Hang("serverInfo", reached);
        var first = Assert.IsType<SyncStart.Started>(await driver.Scheduler.StartAsync(new(SyncMode.Full, SyncTrigger.Api), default));
        await reached.Task;

        var second = Assert.IsType<SyncStart.AlreadyRunning>(
            await driver.Scheduler.StartAsync(new(SyncMode.Full, SyncTrigger.Api), default)
        );

        Assert.Equal(first.Run.Id, second.RunId);
        Assert.True(driver.Scheduler.Cancel(first.Run.Id));
    }

    private static async Task<SyncDriver> StartAsync(string incremental, string full)
    {
        var driver = new SyncDriver(Worlds.Scrum(), options => (options.Sync.Schedule, options.Sync.FullSchedule) = (incremental, full));
        await driver.StartAsync();
        return driver;
    }

    /// <summary>Lets time pass, a second at a time, until so many runs have begun, and waits for their end.</summary>
    private static async Task UntilEndedAsync(SyncDriver driver, int runs)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (driver.Count("SyncRuns WHERE FinishedAt IS NOT NULL") < runs)
        {
            if (driver.Count("SyncRuns") < runs)
                driver.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5, patience.Token);
        }
    }

    private static Instant At(int month, int day, int hour, int minute) =>
        Instant.From(new DateTimeOffset(2026, month, day, hour, minute, 0, TimeSpan.Zero));
}
