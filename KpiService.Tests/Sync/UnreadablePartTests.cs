using System.Net;
using KpiService.Domain;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

/// <summary>
/// One part that can't be read is that part's own: told, stored as its reason, what was stored of it kept, the rest synced.
/// </summary>
public class UnreadablePartTests
{
    public static TheoryData<HttpStatusCode, string> LastingFailures() =>
        new()
        {
            { HttpStatusCode.Unauthorized, "Unauthorized; scope does not match" },
            { HttpStatusCode.Forbidden, "You do not have permission to view this." },
            { HttpStatusCode.NotFound, "The requested thing cannot be viewed." },
            { HttpStatusCode.UnprocessableEntity, "No column has a mapped status." },
            { HttpStatusCode.BadGateway, "upstream" },
        };

    [Theory]
    [MemberData(nameof(LastingFailures))]
    public async Task A_list_of_boards(HttpStatusCode status, string words)
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        driver.World.Transition(driver.World.Issues[6], 3);
        driver.World.Sprints[1] = driver.World.Sprints[1] with { State = "closed" };
        FailOn(driver, "agile/1.0/board", status, words);

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Succeeded, 1), (run.Status, run.IssuesWritten));
        Assert.Contains(words, Assert.Single(run.Notes, n => n.StartsWith("The boards of project CORE", StringComparison.Ordinal)));
        Assert.Contains(words, driver.Query("SELECT BoardsError FROM Projects", r => r.GetString(0))[0]);
        // The boards known before are read one by one.
        Assert.Equal([(1, true)], driver.Query("SELECT Id, Listed FROM Boards", r => (r.GetInt32(0), r.GetBoolean(1))));
        Assert.Equal(2, driver.Count($"Sprints WHERE State = {(int)SprintState.Closed}"));

        driver.Jira.Intercept = _ => null;
        await driver.IncrementalAsync();
        Assert.Equal(1, driver.Count("Projects WHERE BoardsError IS NULL"));
    }

    [Theory]
    [MemberData(nameof(LastingFailures))]
    public async Task The_configuration_of_a_board(HttpStatusCode status, string words)
    {
        var world = Worlds.Scrum();
        world.AddBoard(2, "scrum", "CORE");
        await using var driver = new SyncDriver(world);
        await driver.FullAsync();
        FailOn(driver, "board/1/configuration", status, words);

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Contains(words, Assert.Single(run.Notes));
        Assert.Contains("Board 1 (acme:1)", run.Notes[0]);
        Assert.Equal([1], driver.Query("SELECT Id FROM Boards WHERE ConfigurationError IS NOT NULL", r => r.GetInt32(0)));
        Assert.Equal(3, driver.Count("BoardColumns WHERE BoardId = 1"));
        Assert.Equal(
            [("customfield_2", 901)],
            driver.Query("SELECT EstimationFieldId, FilterId FROM Boards WHERE Id = 1", r => (r.GetString(0), r.GetInt32(1)))
        );
        Assert.Equal(world.Issues.Count, driver.Count("BoardIssues WHERE BoardId = 1"));
        Assert.Equal(1, driver.Count("Boards WHERE Id = 1 AND MembershipError IS NULL"));
    }

    [Theory]
    [MemberData(nameof(LastingFailures))]
    public async Task The_sprints_of_a_board_and_each_of_them(HttpStatusCode status, string words)
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        driver.Jira.Intercept = c => c.Contains("/sprint", StringComparison.Ordinal) ? SimulatedJira.Fail(status, words) : null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Contains(
            run.Notes,
            n =>
                n.StartsWith("The sprints of board Board 1 (acme:1)", StringComparison.Ordinal)
                && n.Contains(words, StringComparison.Ordinal)
        );
        Assert.Contains(words, driver.Query("SELECT SprintsError FROM Boards", r => r.GetString(0))[0]);
        Assert.Equal([11, 12], driver.Query("SELECT Id FROM Sprints ORDER BY Id", r => r.GetInt64(0)));
        Assert.Equal([11, 12], driver.Query("SELECT SprintId FROM BoardSprints ORDER BY SprintId", r => r.GetInt64(0)));
    }

    [Fact]
    public async Task A_sprint_that_is_refused_is_known_from_its_issue()
    {
        await using var driver = new SyncDriver(Worlds.Unlisted());
        FailOn(driver, "sprint/77", HttpStatusCode.Forbidden, "Not for you.");
        FailOn(driver, "board/99", HttpStatusCode.Forbidden, "Not for you.");

        var first = await driver.FullAsync();
        var second = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Succeeded, SyncStatus.Succeeded), (first.Status, second.Status));
        Assert.Equal(["Hidden sprint 77"], driver.Query("SELECT Name FROM Sprints WHERE Id = 77", r => r.GetString(0)));
        Assert.Contains(first.Notes, n => n.StartsWith("The sprint 77", StringComparison.Ordinal));
        Assert.Contains("Not for you.", driver.Query("SELECT ConfigurationError FROM Boards WHERE Id = 99", r => r.GetString(0))[0]);
    }

    [Fact]
    public async Task The_members_of_a_board_and_the_count_of_a_search()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        driver.Jira.Intercept = c =>
            c.Contains("filter = ", StringComparison.Ordinal) || c.Contains("approximate-count", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.Forbidden, "No.")
                : null;

        var run = await driver.FullAsync();

        Assert.Equal((SyncStatus.Succeeded, 7), (run.Status, run.IssuesWritten));
        Assert.Contains(run.Notes, n => n.StartsWith("The issues of board Board 1 (acme:1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Many_boards_that_fail_alike_are_told_in_one_sentence()
    {
        var world = Worlds.Scrum();
        foreach (var id in Enumerable.Range(2, 7))
            world.AddBoard(id, "kanban", "CORE");
        await using var driver = new SyncDriver(world);
        driver.Jira.Intercept = c =>
            c.EndsWith("/configuration", StringComparison.Ordinal) ? SimulatedJira.Fail(HttpStatusCode.Forbidden, "Closed.") : null;

        var run = await driver.FullAsync();

        var note = Assert.Single(run.Notes, n => n.StartsWith("The configuration", StringComparison.Ordinal));
        Assert.Contains("and 3 more", note);
    }

    [Fact]
    public async Task One_history_out_of_sight_keeps_neither_the_others_nor_the_run()
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud: false);
        await driver.RunAsync(new SyncRequest(SyncMode.Full, SyncTrigger.Api, 400, Changelog: false));
        var hidden = driver.World.Issues[1];
        driver.World.Issues.Remove(hidden);
        FailOn(driver, $"issue/{hidden.Id}", HttpStatusCode.Forbidden, "No permission.");

        var run = await driver.IncrementalAsync();

        Assert.Equal((SyncStatus.Succeeded, 1), (run.Status, run.IssuesDeleted));
        Assert.Equal(0, driver.Count("Issues WHERE DeletedAt IS NULL AND ChangelogOf IS NULL"));
        Assert.Equal(
            driver.World.Issues.Sum(i => i.Histories.Sum(h => h.Items.Count)),
            driver.Count($"Changes WHERE IssueId <> {hidden.Id}")
        );
    }

    [Fact]
    public async Task Refused_credentials_in_the_middle_still_end_the_run()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        FailOn(driver, "board/1/configuration", HttpStatusCode.Unauthorized, "Client must be authenticated to access this resource.");

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
    }

    private static void FailOn(SyncDriver driver, string ending, HttpStatusCode status, string words)
    {
        var before = driver.Jira.Intercept;
        driver.Jira.Intercept = c => c.EndsWith(ending, StringComparison.Ordinal) ? SimulatedJira.Fail(status, words) : before(c);
    }
}
