using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class SeveralJirasTests
{
    [Fact]
    public async Task The_same_key_in_two_Jiras_stays_two_issues()
    {
        var (cloud, server) = (Worlds.Scrum(), Worlds.Scrum());
        server.Transition(server.Issues[0], 1);
        await using var driver = Driver(cloud, server, "cloud:CORE", "server:CORE");

        var run = await driver.FullAsync();

        Assert.Equal([("cloud", "CORE", 7L), ("server", "CORE", 7L)], run.Projects.Select(p => (p.Instance, p.Key, p.Issues)));
        Assert.Equal(
            [("cloud", 3), ("server", 1)],
            driver.Query(
                "SELECT n.Name, i.StatusId FROM Issues AS i JOIN Instances AS n ON n.Id = i.InstanceId WHERE i.Key = 'CORE-1' ORDER BY "
                    + "n.Name",
                r => (r.GetString(0), r.GetInt32(1))
            )
        );
        Assert.Equal(4, driver.Count("Sprints"));
    }

    [Fact]
    public async Task A_key_two_Jiras_have_must_say_which()
    {
        await using var driver = Driver(Worlds.Scrum(), Worlds.Scrum(), "CORE");

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
        Assert.Contains("write cloud:CORE or server:CORE in projects.project_keys", run.Error);
    }

    [Fact]
    public async Task One_that_is_down_leaves_the_other_synced_and_its_own_data_untouched()
    {
        var (cloud, server) = (Worlds.Scrum(), Worlds.Scrum());
        await using var driver = Driver(cloud, server, "cloud:CORE", "server:CORE");
        await driver.FullAsync();
        foreach (var world in new[] { cloud, server })
            world.AddIssue("CORE");
        driver.Jira.Intercept = _ => SimulatedJira.Fail(HttpStatusCode.Unauthorized, "The token has expired.");

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Partial, run.Status);
        Assert.Equal([SyncStatus.Failed, SyncStatus.Succeeded], run.Projects.Select(p => p.Status));
        Assert.Contains("The token has expired.", run.Projects[0].Error);
        Assert.Equal(
            [7, 8],
            driver.Query("SELECT count(*) FROM Issues WHERE DeletedAt IS NULL GROUP BY InstanceId ORDER BY InstanceId", r => r.GetInt64(0))
        );
    }

    [Fact]
    public async Task A_run_killed_in_the_second_one_is_resumed_there_alone()
    {
        var (cloud, server) = (Worlds.Scrum(), Worlds.Scrum());
        await using var driver = Driver(cloud, server, "cloud:CORE", "server:CORE");
        SyncDriver? successor = null;
        driver
            .JiraOf("server")
            .Fail(
                "ORDER BY created",
                2,
                () =>
                {
                    successor = driver.Successor();
                    return SimulatedJira.Fail(HttpStatusCode.Unauthorized, "The process is dead.");
                }
            );
        await driver.FullAsync();
        Assert.NotNull(successor);
        await using var _ = successor;

        var run = await successor.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal(14, successor.Living().Count);
        Assert.Contains("updated >= ", successor.JiraOf("cloud").Searches[0]);
        Assert.EndsWith("ORDER BY updated ASC, key ASC", successor.JiraOf("cloud").Searches[0]);
    }

    [Fact]
    public async Task Each_has_its_own_fields()
    {
        await using var driver = Driver(Worlds.Scrum(), Worlds.Scrum(), "cloud:CORE", "server:CORE");
        driver.Options.Jira.Instances[1].Fields.Sprint = "customfield_9";

        await driver.FullAsync();

        Assert.Equal(
            [
                ("cloud", """["customfield_1","customfield_2","customfield_3"]"""),
                ("server", """["customfield_2","customfield_3","customfield_9"]"""),
            ],
            driver.Query(
                "SELECT n.Name, c.Fields FROM ProjectCursors AS c JOIN Instances AS n ON n.Id = c.InstanceId ORDER BY n.Name",
                r => (r.GetString(0), r.GetString(1))
            )
        );
        Assert.Equal(5, driver.Count("Issues WHERE SprintIds <> '[]'"));
    }

    private static SyncDriver Driver(JiraWorld cloud, JiraWorld server, params string[] projects) =>
        new(new Dictionary<string, SimulatedJira> { ["cloud"] = new(cloud), ["server"] = new(server, cloud: false) }, projects);
}
