using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class LostPermissionTests
{
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
            ended |=
                call.Contains("issue/bulkfetch", StringComparison.Ordinal) || call.EndsWith($"issue/{gone.Id}", StringComparison.Ordinal);
            return !ended ? null
                : call.Contains("myself", StringComparison.Ordinal)
                    ? SimulatedJira.Fail(HttpStatusCode.Unauthorized, "Client must be authenticated to access this resource.")
                : call.StartsWith("POST", StringComparison.Ordinal) ? null
                : SimulatedJira.Fail(HttpStatusCode.NotFound, "Issue does not exist or you do not have permission to see it.");
        };

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Failed, 0), (run.Status, run.IssuesDeleted));
        Assert.Contains(gone.Id, driver.Living());
    }
}
