using System.Net;
using System.Net.Http.Headers;
using KpiService.Tests.Testing.Jiras;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>What a reader sees when Jira refuses, slows down or is away: the numbers of the last sync, and why they are no newer.</summary>
public sealed class JiraStateTests
{
    [BrowserFact]
    public async Task A_project_that_failed_is_named_with_its_reason_and_the_others_are_shown()
    {
        await using var visit = await SyncAsync(call =>
            call.Contains("ORDER BY", StringComparison.Ordinal) && call.Contains("APPS", StringComparison.Ordinal)
                ? SimulatedJira.Fail(HttpStatusCode.BadRequest, "The value 'APPS' does not exist for the field 'project'.")
                : null
        );

        await Expect(visit.Page.GetByText("Sync finished in part")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(visit.Page.GetByText("APPS could not be synced", new() { Exact = false })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("The value 'APPS' does not exist").First).ToBeVisibleAsync();
        await NumbersAreThereAsync(visit);
    }

    [BrowserFact]
    public async Task While_Jira_makes_the_sync_wait_the_page_says_until_when_and_lets_it_be_stopped()
    {
        await using var visit = await SyncAsync(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(60)) },
        });

        await Expect(visit.Page.GetByText("Jira asked us to wait until")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await NumbersAreThereAsync(visit);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await Expect(visit.Page.GetByText("Sync stopped after")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [BrowserFact]
    public async Task The_numbers_stay_when_Jira_cannot_be_reached()
    {
        await using var visit = await SyncAsync(_ => throw new HttpRequestException("Connection refused (sample.invalid:443)"));

        await Expect(visit.Page.GetByText("Sync failed after")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(visit.Page.GetByText("Connection refused").First).ToBeVisibleAsync();
        await NumbersAreThereAsync(visit);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cycle time" }).First.ClickAsync();
        await Expect(visit.Page.Locator("table.evidence a[href*='/browse/']").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_token_that_no_longer_works_is_told_with_what_to_do()
    {
        await using var visit = await SyncAsync(_ =>
            SimulatedJira.Fail(HttpStatusCode.Unauthorized, "Client must be authenticated to access this resource.")
        );

        await Expect(visit.Page.GetByText("check jira email and token").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await NumbersAreThereAsync(visit);
    }

    /// <summary>On the Overview of a demo whose second sync meets a Jira that fails.</summary>
    private static async Task<PageVisit> SyncAsync(Func<string, HttpResponseMessage?> jira)
    {
        var server = await DemoServer.StartAsync();
        var visit = await PageVisit.StartAsync(server, server.Address);
        await visit.GoToAsync("/");
        await NumbersAreThereAsync(visit);
        server.Intercept = jira;
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sync now" }).ClickAsync();
        return visit;
    }

    private static async Task NumbersAreThereAsync(PageVisit visit)
    {
        await Expect(visit.Page.Locator("article.tile .tile-value strong")).ToHaveCountAsync(5);
        Assert.Empty(visit.Complaints);
    }
}
