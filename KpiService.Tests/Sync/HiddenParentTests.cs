using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class HiddenParentTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_first_sync_that_did_not_see_the_epics_is_made_good_when_they_are_seen(bool cloud)
    {
        var (world, epics, story) = WithEpicElsewhere();
        await using var driver = new SyncDriver(world, cloud, "CORE", "EPICS");
        epics.Hidden = true;
        await driver.FullAsync();

        await ShowAgainAsync(driver, epics, story);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_issue_read_while_its_epic_was_out_of_sight_gets_it_back(bool cloud)
    {
        var (world, epics, story) = WithEpicElsewhere();
        await using var driver = new SyncDriver(world, cloud, "CORE", "EPICS");
        await driver.FullAsync();
        epics.Hidden = true;
        world.Transition(story, 3);
        await driver.IncrementalAsync();

        await ShowAgainAsync(driver, epics, story);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_does_one_whose_epic_alone_was_out_of_sight(bool cloud)
    {
        var (world, _, story) = WithEpicElsewhere();
        await using var driver = new SyncDriver(world, cloud, "CORE", "EPICS");
        await driver.FullAsync();
        var epic = world.Issues.Single(i => i == story.Parent);
        world.Issues.Remove(epic);
        world.Transition(story, 3);
        await driver.IncrementalAsync();
        Assert.Equal(1, driver.Count($"Issues WHERE Id = {epic.Id} AND DeletedAt IS NOT NULL"));
        world.Issues.Add(epic);

        await driver.IncrementalAsync();

        Assert.Equal([epic.Key], Parents(driver, story));
    }

    [Fact]
    public async Task A_run_in_which_nothing_came_into_sight_does_not_ask()
    {
        var (world, _, _) = WithEpicElsewhere();
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "EPICS");
        await driver.FullAsync();
        await driver.IncrementalAsync();

        Assert.DoesNotContain(driver.Jira.Calls, c => c.Contains("EMPTY", StringComparison.Ordinal));
    }

    private static async Task ShowAgainAsync(SyncDriver driver, WorldProject epics, WorldIssue story)
    {
        Assert.Equal([null], Parents(driver, story));
        epics.Hidden = false;

        await driver.IncrementalAsync();

        Assert.Equal([story.Parent?.Key], Parents(driver, story));
    }

    private static (JiraWorld World, WorldProject Epics, WorldIssue Story) WithEpicElsewhere()
    {
        var world = Worlds.Scrum();
        var epics = world.AddProject("EPICS");
        var epic = world.AddIssues("EPICS", 3)[1];
        var story = world.Issues[0];
        story.Parent = epic;
        return (world, epics, story);
    }

    /// <summary>Key of the stored parent or epic.</summary>
    private static List<string?> Parents(SyncDriver driver, WorldIssue issue) =>
        driver.Query(
            $"SELECT coalesce(i.EpicKey, p.Key) FROM Issues AS i LEFT JOIN Issues AS p ON p.Id = i.ParentId WHERE i.Id = {issue.Id}",
            r => r.IsDBNull(0) ? null : r.GetString(0)
        );
}
