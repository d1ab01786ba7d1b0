using System.Net;
using KpiService.Domain;
using KpiService.Tests.Support;

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
            driver.Query("SELECT Id, DeletedAt FROM Issues WHERE DeletedAt IS NOT NULL", r => (r.GetInt64(0), r.GetInt64(1))));
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
        Assert.Equal(3, driver.Query($"SELECT StatusId FROM Issues WHERE Id = {world.Issues[6].Id} AND DeletedAt IS NULL", r => r.GetInt64(0))[0]);
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
            if (call.Contains("ORDER BY created", StringComparison.Ordinal) && Interlocked.Increment(ref idsOnly) > world.Issues.Count / SimulatedJira.PageSize)
                late.MissingInIndex = false;
            return null;
        };

        var run = await driver.FullAsync();

        Assert.Contains(late.Id, driver.Living());
        Assert.Equal(late.Histories.Sum(h => h.Items.Count), driver.Count($"Changes WHERE IssueId = {late.Id}"));
        Assert.Equal(["acme: the census found 1 issues that the search had not shown; they were fetched."], run.Notes);
    }

    [Fact]
    public async Task Half_a_project_missing_at_once_is_a_failure_of_that_project_and_no_deletion()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        world.AddIssues("WEB", 4);
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        await driver.FullAsync();
        world.Issues.RemoveAll(i => i.ProjectKey == "WEB" && i.Id % 2 == 0);
        world.Issues.RemoveAt(0);

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Partial, run.Status);
        Assert.Equal([SyncStatus.Succeeded, SyncStatus.Failed], run.Projects.Select(p => p.Status));
        Assert.Contains("no longer shows 2 of the 4 stored issues of WEB", run.Projects[1].Error);
        Assert.Equal(10, driver.Living().Count);
    }

    [Fact]
    public async Task A_project_out_of_sight_fails_alone_and_keeps_its_issues()
    {
        var world = Worlds.Scrum();
        var web = world.AddProject("WEB");
        world.AddIssues("WEB", 3);
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        await driver.FullAsync();
        web.Hidden = true;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Partial, run.Status);
        Assert.Contains("Jira shows no project WEB to this account", run.Projects.Single(p => p.Key == "WEB").Error);
        Assert.Equal(10, driver.Living().Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_that_vanishes_in_the_middle_of_a_run_does_not_stop_the_others(bool cloud)
    {
        for (var request = 1; ; request++)
        {
            var world = Worlds.Scrum();
            var web = world.AddProject("WEB");
            world.AddIssues("WEB", 4);
            await using var driver = new SyncDriver(world, cloud, "CORE", "WEB");
            await driver.FullAsync();
            world.Now = world.Now.AddDays(1);
            world.Transition(world.Issues[6], 3);
            var asked = 0;
            driver.Jira.Intercept = _ =>
            {
                web.Hidden |= Interlocked.Increment(ref asked) == request;
                return null;
            };

            var run = await driver.IncrementalAsync();

            Assert.Equal((request, SyncStatus.Succeeded), (request, run.Projects.Single(p => p.Key == "CORE").Status));
            Assert.Equal(11, driver.Living().Count);
            if (asked < request)
                return;
        }
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_is_deleted_when_the_credentials_end_before_the_absence_is_confirmed(bool cloud)
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world, cloud);
        await driver.FullAsync();
        var (gone, ended) = (world.Issues[0], false);
        world.Issues.Remove(gone);
        driver.Jira.Intercept = call =>
        {
            ended |= call.Contains("issue/bulkfetch", StringComparison.Ordinal) || call.EndsWith($"issue/{gone.Id}", StringComparison.Ordinal);
            return !ended ? null : call.Contains("myself", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.Unauthorized, "Client must be authenticated to access this resource.")
                : call.StartsWith("POST", StringComparison.Ordinal) ? null : SimulatedJira.Fail(HttpStatusCode.NotFound, "Issue does not exist or you do not have permission to see it.");
        };

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Failed, 0), (run.Status, run.IssuesDeleted));
        Assert.Contains(gone.Id, driver.Living());
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
