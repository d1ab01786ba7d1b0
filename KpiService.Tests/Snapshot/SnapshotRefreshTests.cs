using KpiService.Snapshot;
using KpiService.Snapshot.Loading;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Snapshot;

public sealed class SnapshotRefreshTests
{
    private const int Rounds = 12;

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task A_refreshed_snapshot_is_the_one_that_a_whole_load_gives(int seed, bool cloud)
    {
        var (random, refreshed) = (new Random(seed), 0);
        var jiras = new[] { "one", "two" }.ToDictionary(name => name, _ => new SimulatedJira(Worlds.Scrum(), cloud));
        await using var driver = new SyncDriver(jiras, "one:CORE", "two:CORE");
        await driver.FullAsync();
        var snapshot = Load(driver);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var jira in jiras.Values)
                Change(jira.World, random);
            Assert.Null((await driver.IncrementalAsync()).Error);
            var (whole, refresh) = (Load(driver), Refresh(driver, snapshot));
            if (refresh is not null)
            {
                Assert.Null(SnapshotDifference.Of(whole, refresh));
                refreshed++;
            }

            snapshot = refresh ?? whole;
        }

        Assert.InRange(refreshed, Rounds / 2, Rounds);
    }

    [Fact]
    public async Task An_epic_that_comes_after_its_issues_is_joined_to_them()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        var later = new WorldIssue(99_999, "CORE", world.Now.Milliseconds) { Key = "CORE-9999", StatusId = 1 };
        world.AddIssue("CORE").Parent = later;
        await driver.FullAsync();
        var before = Load(driver);
        world.Issues.Add(later);
        world.Transition(later, 2);
        await driver.IncrementalAsync();
        var whole = Load(driver);
        Assert.True(whole.FindIssues("CORE-9999") is [_]);
        Assert.True(Refresh(driver, before) is not { } next || SnapshotDifference.Of(whole, next) is null);
    }

    [Fact]
    public async Task Of_a_version_that_nobody_remembers_all_is_loaded()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        var before = Load(driver);
        driver.Execute("DELETE FROM DataVersions");
        Assert.Null(Refresh(driver, before));
    }

    [Fact]
    public async Task A_restored_database_that_counts_to_the_same_number_is_another()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        var before = Load(driver);
        driver.Execute("UPDATE DataVersions SET Value = Number || '-other'");
        Assert.Null(Refresh(driver, before));
    }

    private static DataSnapshot Load(SyncDriver driver)
    {
        using var context = driver.Database.CreateContext();
        return SnapshotLoader.Load(context, driver.Options);
    }

    private static DataSnapshot? Refresh(SyncDriver driver, DataSnapshot earlier)
    {
        using var context = driver.Database.CreateContext();
        return SnapshotLoader.Refresh(context, driver.Options, earlier);
    }

    /// <summary>What a team does in a while.</summary>
    private static void Change(JiraWorld world, Random random)
    {
        for (var k = random.Next(1, 6); k > 0; k--)
        {
            var issue = world.Issues[random.Next(world.Issues.Count)];
            switch (random.Next(9))
            {
                case 0:
                    world.AddIssue("CORE", random.Next(1, 4));
                    break;
                case 1 or 2 or 3:
                    world.Transition(issue, random.Next(1, 4));
                    break;
                case 4 or 5:
                    world.PutInSprint(issue, world.Sprints[random.Next(world.Sprints.Count)].Id);
                    break;
                case 6:
                    world.AddIssue("CORE").Parent = issue;
                    break;
                case 7:
                    world.Record(issue, new WorldChange("Story Points", "customfield_2", null, null, $"{issue.Points}", "8"));
                    issue.Points = 8;
                    break;
                case 8 when random.Next(4) == 0:
                    world.Sprints.Add(new WorldSprint(world.Sprints.Max(s => s.Id) + 1, "active", world.Boards[0].Id));
                    break;
            }
        }
    }
}
