using KpiService.Domain.Time;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class CensusTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deleted_issue_gets_a_tombstone_and_keeps_its_history(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);
        await driver.FullAsync();
        var gone = world.Issues[0];
        world.Issues.Remove(gone);
        driver.Clock.Advance(TimeSpan.FromDays(1));

        var run = await driver.IncrementalAsync();

        Assert.Equal(1, run.IssuesDeleted);
        Assert.Equal(
            [(gone.Id, Instant.From(driver.Clock.GetUtcNow()).Milliseconds)],
            driver.Query("SELECT Id, DeletedAt FROM Issues WHERE DeletedAt IS NOT NULL", r => (r.GetInt64(0), r.GetInt64(1)))
        );
        Assert.Equal(gone.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {gone.Id}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_the_index_has_lost_but_Jira_still_has_is_kept(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);
        await driver.FullAsync();
        world.Transition(world.Issues[6], 3);
        world.Issues[6].MissingInIndex = true;

        var run = await driver.IncrementalAsync();

        Assert.Equal(0, run.IssuesDeleted);
        Assert.Equal(
            3,
            driver.Query($"SELECT StatusId FROM Issues WHERE Id = {world.Issues[6].Id} AND DeletedAt IS NULL", r => r.GetInt64(0))[0]
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_the_walk_has_missed_is_fetched_with_its_history_and_reported(bool cloud)
    {
        var world = Worlds.Scrum();
        var late = world.Issues[3];
        late.MissingInIndex = true;
        await using var driver = new SyncDriver(world, cloud);
        var idsOnly = 0;
        driver.Jira.Intercept = call =>
        {
            if (
                call.Contains("ORDER BY created", StringComparison.Ordinal)
                && Interlocked.Increment(ref idsOnly) > world.Issues.Count / SimulatedJira.PageSize
            )
                late.MissingInIndex = false;
            return null;
        };

        var run = await driver.FullAsync();

        Assert.Contains(late.Id, driver.Living());
        Assert.Equal(late.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {late.Id}"));
        Assert.Equal(["acme: the census found 1 issues that the search had not shown; they were fetched."], run.Notes);
    }

    [Fact]
    public async Task What_lies_before_the_stored_scope_is_neither_counted_nor_fetched()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddIssues("CORE", 3, statusId: 3);
        world.Now = world.Now.AddDays(100);
        var open = world.AddIssue("CORE");
        await using var driver = new SyncDriver(world);

        await driver.FullAsync(days: 30);
        var run = await driver.IncrementalAsync();

        Assert.Equal([open.Id], driver.Living());
        Assert.Empty(run.Notes);
    }

    [Fact]
    public async Task An_issue_that_was_out_of_sight_while_its_history_was_read_gets_it_when_it_is_back()
    {
        var world = Worlds.Scrum();
        var shy = world.Issues[0];
        await using var driver = new SyncDriver(world);
        driver.Jira.Intercept = call =>
        {
            if (call.Contains("changelog/bulkfetch", StringComparison.Ordinal))
                world.Issues.Remove(shy);
            return null;
        };
        await driver.FullAsync();
        Assert.DoesNotContain(shy.Id, driver.Living());
        driver.Jira.Intercept = _ => null;
        world.Issues.Insert(0, shy);

        await driver.IncrementalAsync();

        Assert.Contains(shy.Id, driver.Living());
        Assert.Equal(shy.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {shy.Id}"));
    }

    [Fact]
    public async Task The_stored_history_of_an_issue_deleted_in_the_middle_of_a_run_stays()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        var gone = world.Issues[0];
        var stored = gone.Histories.Sum(h => h.Items.Count);
        world.Transition(gone, 2);
        driver.Jira.Intercept = call =>
        {
            if (call.Contains("changelog/bulkfetch", StringComparison.Ordinal))
                world.Issues.Remove(gone);
            return null;
        };

        await driver.IncrementalAsync();

        Assert.DoesNotContain(gone.Id, driver.Living());
        Assert.Equal(stored, driver.Count($"Changes WHERE IssueId = {gone.Id}"));
    }
}
