using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class ChangingWorldTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_changes_while_pages_are_read_is_right_after_the_next_quiet_sync(bool cloud)
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var world = Worlds.Scrum();
            world.AddIssues("CORE", 12);
            await using var driver = new SyncDriver(world, cloud);
            var random = new Random(seed);
            driver.Jira.Intercept = _ =>
            {
                Change(world, random);
                return null;
            };

            await driver.FullAsync();
            await driver.IncrementalAsync();
            driver.Jira.Intercept = _ => null;
            await driver.IncrementalAsync();

            WorldComparison.AssertEqual(driver, $"of seed {seed}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Texts_of_any_length_and_kind_are_stored_as_they_are(bool cloud)
    {
        var world = Worlds.Scrum();
        string[] texts =
        [
            new('x', 1_000_000),
            "NUL \0 inside",
            "\u202Eright to left\u202C",
            "=HYPERLINK(\"x\")",
            "<script>alert(1)</script> 👩‍🚀",
            "",
        ];
        foreach (var (issue, text) in world.Issues.Zip(texts))
            issue.Summary = text;
        world.Record(world.Issues[0], new WorldChange("summary", "summary", null, null, texts[0], texts[1]));
        await using var driver = new SyncDriver(world, cloud);

        await driver.FullAsync();

        Assert.Equal(texts, driver.Query("SELECT Summary FROM Issues ORDER BY Id", r => r.GetString(0)).Take(texts.Length));
        Assert.Equal(
            [(texts[0], texts[1])],
            driver.Query("SELECT FromText, ToText FROM Changes WHERE length(FromText) > 1000", r => (r.GetString(0), r.GetString(1)))
        );
        var again = await driver.FullAsync();
        Assert.Equal(0, again.IssuesWritten);
    }

    [Fact]
    public async Task An_issue_without_history_is_complete()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        world.AddIssue("CORE", statusId: 3);
        await using var driver = new SyncDriver(world);

        await driver.FullAsync();

        WorldComparison.AssertEqual(driver, "without history");
    }

    [Fact]
    public async Task A_renamed_status_keeps_its_id_and_one_moved_to_another_category_brings_its_old_issues_back()
    {
        var world = new JiraWorld();
        world.AddProject("CORE");
        var old = world.AddIssue("CORE", statusId: 3);
        world.Now = world.Now.AddDays(100);
        world.AddIssue("CORE", statusId: 2);
        await using var driver = new SyncDriver(world);
        await driver.FullAsync(days: 30);
        world.Statuses[1] = new WorldStatus(2, "Doing", "indeterminate");
        world.Statuses[2] = new WorldStatus(3, "Done", "indeterminate");

        await driver.IncrementalAsync();

        Assert.Equal("Doing", driver.Query("SELECT Name FROM Statuses WHERE Id = 2", r => r.GetString(0))[0]);
        Assert.Contains(old.Id, driver.Living());
    }

    private static void Change(JiraWorld world, Random random)
    {
        var issue = world.Issues[random.Next(world.Issues.Count)];
        switch (random.Next(12))
        {
            case < 6:
                world.Transition(issue, random.Next(1, 4));
                break;
            case < 8:
                world.AddIssue("CORE", statusId: random.Next(1, 4));
                break;
            case 8 when world.Issues.Count > 12:
                world.Issues.Remove(issue);
                break;
            case 9:
                world.PutInSprint(issue, 12);
                break;
        }
    }
}
