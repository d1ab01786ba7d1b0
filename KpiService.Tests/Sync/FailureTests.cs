using System.Net;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Jiras;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Sync;

public class FailureTests
{
    [Theory]
    [InlineData(401, "Client must be authenticated to access this resource.", "check jira email and token")]
    [InlineData(403, "You are not licensed.", "give the account access or use another token")]
    [InlineData(410, "The requested API has been removed.", "Jira has removed this endpoint")]
    public async Task A_refusal_is_asked_once_and_says_which_call_in_Jiras_words_and_what_to_do(int status, string words, string advice)
    {
        await using var driver = await SyncedAsync();
        var before = driver.Dump();
        driver.Jira.Intercept = call =>
            call.Contains("myself", StringComparison.Ordinal) ? SimulatedJira.Fail((HttpStatusCode)status, words) : null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
        Assert.Contains("GET /rest/api/3/myself", run.Error);
        Assert.Contains(words, run.Error);
        Assert.Contains(advice, run.Error);
        Assert.Equal(before, driver.Dump());
        Assert.Single(driver.Jira.Calls, c => c.Contains("myself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("search/jql")]
    [InlineData("/status")]
    [InlineData("changelog")]
    public async Task An_expired_token_does_not_look_like_an_empty_Jira(string call)
    {
        await using var driver = await SyncedAsync();
        driver.World.Transition(driver.World.Issues[0], 1);
        var before = driver.Dump();
        driver.Jira.Intercept = c => c.Contains(call, StringComparison.Ordinal) ? Anonymous() : null;

        var run = await driver.FullAsync();

        Assert.Equal((SyncStatus.Failed, 0), (run.Status, run.IssuesDeleted));
        Assert.Contains("AUTHENTICATED_FAILED", run.Error);
        Assert.Equal(before, driver.Dump());
        Assert.Single(
            driver.Jira.Calls,
            c => c.Contains(call, StringComparison.Ordinal) && !c.Contains("approximate", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_login_page_in_place_of_an_answer_is_told_as_such()
    {
        await using var driver = await SyncedAsync();
        driver.Jira.Intercept = call =>
            call.Contains("/field", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent("<html><title>Log in - Acme</title></html>", null, "text/html"),
                }
                : null;

        var run = await driver.IncrementalAsync();

        Assert.Equal(SyncStatus.Failed, run.Status);
        Assert.Contains("Log in - Acme", run.Error);
        Assert.Contains("login or proxy page", run.Error);
    }

    [Fact]
    public async Task A_project_Jira_refuses_to_search_fails_alone()
    {
        var world = Worlds.Scrum();
        world.AddProject("WEB");
        world.AddIssues("WEB", 2);
        await using var driver = new SyncDriver(world, cloud: true, "CORE", "WEB");
        driver.Jira.Intercept = call =>
            call.Contains("ORDER BY created", StringComparison.Ordinal) && call.Contains("WEB", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.BadRequest, "The value 'WEB' does not exist for the field 'project'.")
                : null;

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Partial, run.Status);
        Assert.Equal([("CORE", SyncStatus.Succeeded), ("WEB", SyncStatus.Failed)], run.Projects.Select(p => (p.Key, p.Status)));
        Assert.Contains("The value 'WEB' does not exist", run.Projects[1].Error);
        Assert.Equal(7, driver.Living().Count);
        Assert.Equal(1, driver.Count("ProjectCursors"));
    }

    [Fact]
    public async Task An_unknown_project_is_named_with_those_the_account_sees()
    {
        await using var driver = new SyncDriver(Worlds.Scrum(), cloud: true, "CORE", "NOPE");

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Partial, run.Status);
        Assert.Contains(
            "Jira shows no project NOPE to this account; this account sees CORE.",
            run.Projects.Single(p => p.Key == "NOPE").Error
        );
    }

    [Fact]
    public async Task Passing_failures_of_every_kind_change_nothing_of_the_outcome()
    {
        var world = Worlds.Unlisted();
        await using var calm = new SyncDriver(world);
        await using var stormy = new SyncDriver(world);
        var failed = new HashSet<string>();
        stormy.Jira.Intercept = call =>
            !failed.Add(call)
                ? null
                : (failed.Count % 4) switch
                {
                    0 => Busy("1"),
                    1 => new HttpResponseMessage(HttpStatusCode.BadGateway)
                    {
                        Content = new StringContent("<html>Bad Gateway</html>", null, "text/html"),
                    },
                    2 => new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent("""{"issues":[{"id":"1""", null, "application/json"),
                    },
                    _ => throw new HttpRequestException("The connection was reset."),
                };

        await calm.FullAsync();
        var run = await stormy.FullAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.Equal(calm.Dump(), stormy.Dump());
    }

    [Fact]
    public async Task A_throttled_run_says_until_when_it_waits_and_how_long_it_has_waited()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());
        driver.Jira.Fail("approximate-count", 1, () => Busy("40"));
        var begun = Instant.From(driver.Clock.GetUtcNow());

        var run = await driver.FullAsync();

        Assert.Equal(SyncStatus.Succeeded, run.Status);
        Assert.InRange(run.ThrottledSeconds, 40, 44);
        Assert.Null(run.ThrottledUntil);
        var waiting = driver.Published.First(r => r.ThrottledUntil is not null);
        Assert.InRange((waiting.ThrottledUntil ?? begun) - begun, 40_000, 44_000);
    }

    [Fact]
    public async Task A_limit_longer_than_a_request_may_wait_ends_the_run_and_the_next_one_goes_on()
    {
        var world = Worlds.Scrum();
        await using var driver = new SyncDriver(world);
        driver.Jira.Fail("changelog/bulkfetch", 1, () => Busy("600"));

        var run = await driver.FullAsync();

        Assert.Equal((SyncStatus.Failed, 0), (run.Status, (int)run.ThrottledSeconds));
        Assert.Contains("run the sync again later, it goes on where it stopped", run.Error);
        driver.Jira.Intercept = _ => null;
        Assert.Equal(SyncStatus.Succeeded, (await driver.IncrementalAsync()).Status);
        Assert.Equal(world.Issues.Count, driver.Living().Count);
    }

    [Fact]
    public async Task Without_a_Jira_and_without_a_project_it_says_what_to_configure()
    {
        await using var nowhere = new SyncDriver(new Dictionary<string, SimulatedJira>(), "CORE");
        await using var nothing = new SyncDriver(new Dictionary<string, SimulatedJira> { ["acme"] = new(Worlds.Scrum()) });

        Assert.Contains("No Jira is configured: set jira.urls", (await nowhere.IncrementalAsync()).Error);
        Assert.Contains("No project is configured: name the keys in projects.project_keys", (await nothing.IncrementalAsync()).Error);
    }

    /// <summary>What Jira Cloud answers to a bad token where the public may look: nothing, with status 200.</summary>
    private static HttpResponseMessage Anonymous()
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"issues":[],"isLast":true}""", System.Text.Encoding.UTF8, "application/json"),
        };
        answer.Headers.Add("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
        return answer;
    }

    private static async Task<SyncDriver> SyncedAsync()
    {
        var driver = new SyncDriver(Worlds.Scrum());
        await driver.FullAsync();
        driver.Jira.Calls.Clear();
        return driver;
    }

    private static HttpResponseMessage Busy(string retryAfter)
    {
        var answer = SimulatedJira.Fail(HttpStatusCode.TooManyRequests, "Rate limit exceeded.");
        answer.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return answer;
    }
}
