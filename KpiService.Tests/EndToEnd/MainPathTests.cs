using Microsoft.Playwright;

namespace KpiService.Tests.EndToEnd;

/// <summary>What a person does first: look, sync, look again, ask why.</summary>
public sealed class MainPathTests
{
    [BrowserFact]
    public async Task From_the_overview_through_a_sync_to_the_issues_behind_a_number()
    {
        await using var server = await DemoServer.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 1480 },
            }
        );
        var complaints = PageVisit.Listen(page, server.Address);

        await SixTilesHaveNumbersAsync(page, server.Address);
        await KeepPictureAsync(page);
        await ASyncBringsNewNumbersAsync(page, server);
        await AKpiLeadsToItsIssuesAsync(page);

        Assert.Empty(complaints);
    }

    private static async Task SixTilesHaveNumbersAsync(IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.Contains(
            "default-src 'none'",
            await (answer ?? throw new InvalidOperationException("No answer.")).HeaderValueAsync("content-security-policy")
        );
        var tiles = page.Locator("article.tile");
        await Assertions.Expect(tiles).ToHaveCountAsync(6);
        await Assertions.Expect(page.Locator("article.tile .tile-value strong")).ToHaveCountAsync(5);
        Assert.All(await page.Locator("article.tile .tile-value strong").AllInnerTextsAsync(), t => Assert.Matches(@"^\d", t));
        await Assertions.Expect(page.Locator("article.tile .mix-bar")).ToBeVisibleAsync();
    }

    /// <summary>The README's picture, for <c>docs/screenshot.sh</c>.</summary>
    private static async Task KeepPictureAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("KPISERVICE_SCREENSHOT") is { Length: > 0 } file)
            await page.ScreenshotAsync(
                new()
                {
                    Path = file,
                    FullPage = true,
                    Animations = ScreenshotAnimations.Disabled,
                }
            );
    }

    private static async Task ASyncBringsNewNumbersAsync(IPage page, DemoServer server)
    {
        var before = await TilesAsync(page);
        var version = await DataVersionAsync(page, server.Address);
        server.Time.Forward(TimeSpan.FromDays(10));

        await page.GetByRole(AriaRole.Button, new() { Name = "Sync now" }).ClickAsync();
        await page.WaitForFunctionAsync(
            "before => [...document.querySelectorAll('article.tile')].map(t => t.innerText).join('|') !== before",
            before,
            new() { Timeout = 60_000 }
        );
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sync now" })).ToBeEnabledAsync(new() { Timeout = 60_000 });

        Assert.NotEqual(version, await DataVersionAsync(page, server.Address));
    }

    private static async Task AKpiLeadsToItsIssuesAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Cycle time" }).First.ClickAsync();
        await page.WaitForURLAsync("**/kpis/cycle-time**");
        var links = page.Locator("table a[href*='/browse/']");
        await Assertions.Expect(links.First).ToBeVisibleAsync();
        Assert.StartsWith("https://sample.invalid/browse/", await links.First.GetAttributeAsync("href"));
        await Assertions.Expect(page.Locator("canvas").First).ToBeVisibleAsync();
    }

    private static Task<string> TilesAsync(IPage page) =>
        page.EvaluateAsync<string>("[...document.querySelectorAll('article.tile')].map(t => t.innerText).join('|')");

    private static async Task<string> DataVersionAsync(IPage page, string address)
    {
        var stats = await (await page.APIRequest.GetAsync($"{address}/api/stats")).JsonAsync();
        return stats?.GetProperty("dataVersion").GetString() ?? "";
    }
}
