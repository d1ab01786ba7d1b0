using System.Text.RegularExpressions;
using KpiService.Tests.Testing.Drivers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>What a reader sees when the server or the way to it fails.</summary>
public sealed class ServerStateTests
{
    [BrowserFact]
    public async Task The_old_picture_stays_while_the_server_is_gone_and_catches_up_when_it_is_back()
    {
        var server = await DemoServer.StartAsync();
        await using var visit = await PageVisit.StartAsync(server, server.Address);
        var page = visit.Page;
        await visit.GoToAsync("/");
        var tiles = page.Locator("article.tile .tile-value strong");
        await Expect(tiles).ToHaveCountAsync(5);
        var issues = await page.Locator(".tile-foot").First.TextContentAsync() ?? "";

        await server.GoAwayAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Period" })
            .SelectOptionAsync(new SelectOptionValue { Label = "Last 30 days" });

        var banner = page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "The server does not answer" });
        await Expect(banner).ToBeVisibleAsync();
        await Expect(tiles).ToHaveCountAsync(5);
        await Expect(page.Locator(".tile-foot").First).ToHaveTextAsync(issues);

        await server.ComeBackAsync();

        await Expect(banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await Expect(page.Locator(".tile-foot").First).Not.ToHaveTextAsync(issues, new() { Timeout = 30_000 });
        Assert.DoesNotContain(visit.Complaints, c => !c.StartsWith("console: Failed to load resource", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Charts_are_drawn_although_their_code_did_not_arrive_at_first()
    {
        await using var visit = await PageVisit.StartAsync(await KpiServiceFactory.StartAsync(port: true));
        await visit.Page.RouteAsync("**/assets/chartjs*", route => route.AbortAsync(), new() { Times = 1 });

        await visit.GoToAsync("/flow");
        await visit.ChartsAreDrawnAsync(least: 2);

        Assert.Equal(["console: Failed to load resource: net::ERR_FAILED"], visit.Complaints);
    }

    [BrowserFact]
    public async Task A_protected_server_asks_for_its_key_and_opens_with_the_right_one()
    {
        await using var visit = await PageVisit.StartAsync(
            await KpiServiceFactory.StartAsync(o => o.Security.ApiKey = "open-sesame-of-the-team", port: true)
        );
        var page = visit.Page;
        await visit.GoToAsync("/flow?days=60");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This dashboard is protected" })).ToBeVisibleAsync();

        await EnterAsync(page, "guessed");
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await EnterAsync(page, "open-sesame-of-the-team");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Flow", Level = 1 })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("days=60"));
    }

    [BrowserFact]
    public async Task A_page_opens_with_one_call_and_again_with_a_304()
    {
        await using var visit = await PageVisit.StartAsync(await KpiServiceFactory.StartAsync(port: true));
        var page = visit.Page;
        var calls = new List<string>();
        page.Response += (_, response) =>
        {
            var path = new Uri(response.Url).AbsolutePath;
            if (path.StartsWith("/api/", StringComparison.Ordinal) && path != "/api/events")
                calls.Add($"{response.Status} {path}");
        };

        await page.RunAndWaitForResponseAsync(() => visit.GoToAsync("/"), "**/api/overview");
        await visit.IsThereAsync();
        await page.RunAndWaitForResponseAsync(() => OpenAsync(page, "Monthly report"), "**/api/report");
        await visit.IsThereAsync();
        await page.RunAndWaitForResponseAsync(() => OpenAsync(page, "Overview"), "**/api/overview");
        await visit.IsThereAsync();

        Assert.Equal(["200 /api/overview", "200 /api/report", "304 /api/overview"], calls);
    }

    private static Task OpenAsync(IPage page, string name) =>
        page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    private static async Task EnterAsync(IPage page, string key)
    {
        await page.GetByLabel("API key").FillAsync(key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the dashboard" }).ClickAsync();
    }
}
