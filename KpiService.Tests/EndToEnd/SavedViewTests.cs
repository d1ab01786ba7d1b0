using System.Text.RegularExpressions;
using KpiService.Tests.Testing.Drivers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>Named links, by keyboard alone.</summary>
public sealed class SavedViewTests
{
    [BrowserFact]
    public async Task A_view_is_saved_opened_renamed_and_deleted()
    {
        await using var visit = await PageVisit.StartAsync(await KpiServiceFactory.StartAsync(port: true));
        var page = visit.Page;
        var views = page.GetByRole(AriaRole.Navigation, new() { Name = "Saved views" });
        await visit.GoToAsync("/flow?projects=CORE&days=30");
        await visit.IsThereAsync();

        await OpenAsync(page);
        await page.Keyboard.TypeAsync("Core, a month");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Overview", Exact = true }).ClickAsync();
        await page.ReloadAsync();
        await views.GetByRole(AriaRole.Link, new() { Name = "Core, a month" }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/flow\\?projects=CORE&days=30$"));

        await OpenAsync(page);
        await page.GetByLabel("Name of Core, a month").FillAsync("Core");
        await page.GetByLabel("Name of Core, a month").PressAsync("Enter");
        await Expect(page.GetByLabel("Name of Core", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Core" }).PressAsync("Enter");
        await page.Keyboard.PressAsync("Escape");

        await Expect(views.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_browser_that_keeps_nothing_says_so()
    {
        await using var visit = await PageVisit.StartAsync(await KpiServiceFactory.StartAsync(port: true));
        await visit.Page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        await visit.GoToAsync("/");
        await visit.IsThereAsync();

        await OpenAsync(visit.Page);
        await visit.Page.Keyboard.TypeAsync("Overview of all");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("blocked or full");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Overview of all" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static Task OpenAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save this view…" }).PressAsync("Enter");
}
