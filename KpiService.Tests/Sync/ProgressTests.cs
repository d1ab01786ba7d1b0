using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class ProgressTests
{
    [Fact]
    public async Task The_phases_are_published_in_their_order_and_the_end_comes_last()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());

        var run = await driver.FullAsync();

        var phases = driver
            .Published.Select(r => r.Phase)
            .Aggregate(new List<string>(), (seen, phase) => seen.LastOrDefault() == phase ? seen : [.. seen, phase]);
        Assert.Equal(["starting", "checking", "fields", "boards", "issues", "census", "finishing", "done"], phases);
        Assert.Equal(run, driver.Published.Last() with { Projects = run.Projects, Notes = run.Notes });
        Assert.NotNull(run.FinishedAt);
    }

    [Fact]
    public async Task While_issues_are_fetched_it_says_how_many_of_how_many()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        SyncRun? seen = null;
        var page = 0;
        driver.Jira.Intercept = call =>
        {
            if (call.Contains("ORDER BY created", StringComparison.Ordinal) && Interlocked.Increment(ref page) == 1)
                seen = driver.Running;
            return null;
        };

        await driver.FullAsync();

        Assert.Equal(
            ("issues", 0, world.Issues.Count, "issues"),
            (seen?.Phase, seen?.Progress?.Done, seen?.Progress?.Total, seen?.Progress?.Unit)
        );
        Assert.Equal(SyncStatus.Running, seen?.Projects.Single().Status);
        Assert.True(seen?.Requests > 0);
    }

    [Fact]
    public async Task Counts_never_fall_while_a_run_goes_on()
    {
        await using var driver = new SyncDriver(Worlds.Unlisted());

        await driver.FullAsync();

        var all = driver.Published.ToList();
        Assert.All(
            all.Zip(all.Skip(1)),
            pair =>
            {
                Assert.True(pair.First.Requests <= pair.Second.Requests);
                Assert.True(pair.First.IssuesFetched <= pair.Second.IssuesFetched);
                Assert.True(pair.First.IssuesWritten <= pair.Second.IssuesWritten);
            }
        );
    }

    [Fact]
    public async Task Each_run_is_remembered_as_it_ended_newest_first()
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud: true, "CORE", "NOPE");
        var first = await driver.FullAsync();
        var second = await driver.IncrementalAsync();

        var runs = await driver.Runs.ListAsync(10, default);

        Assert.Equal([second.Id, first.Id], runs.Select(r => r.Id));
        Assert.Equal(
            (first.IssuesWritten, first.ChangelogEntries, first.Requests, first.Status, first.FinishedAt),
            (runs[1].IssuesWritten, runs[1].ChangelogEntries, runs[1].Requests, runs[1].Status, runs[1].FinishedAt)
        );
        Assert.Equal(first.Projects, runs[1].Projects);
    }

    [Fact]
    public async Task A_data_version_is_published_with_new_data_and_not_without()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        var version = await driver.Database.GetDataVersionAsync(default);
        Assert.Equal(version, driver.Versions.Last());
        driver.Versions.Clear();

        await driver.IncrementalAsync();

        Assert.All(driver.Versions, v => Assert.Equal(version, v));
    }
}
