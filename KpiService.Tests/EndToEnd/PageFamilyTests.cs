using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>Each family of pages, walked as a reader would, down to the issues.</summary>
public sealed class PageFamilyTests
{
    [BrowserFact]
    public async Task From_the_velocity_to_a_sprint_and_its_issues()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/sprints");
        await visit.ChartsAreDrawnAsync(1);

        await page.Locator("tbody tr", new() { HasNotText = "running" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Burn-up", Exact = true })).ToBeVisibleAsync();
        await visit.ChartsAreDrawnAsync(2);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Committed [1-9]") }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("group=committed"));
        await Expect(page.Locator("table.evidence a[href*='/browse/']").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Every_flow_metric_is_drawn_and_leads_to_its_issues()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/flow");
        await visit.ChartsAreDrawnAsync(13);

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Behind" }).SelectOptionAsync("throughput");

        await Expect(page).ToHaveURLAsync(new Regex("metric=throughput"));
        await Expect(page.Locator("table.evidence a[href*='/browse/']").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Cumulative flow: view and export" }).GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Cumulative flow as a table" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_forecast_answers_what_it_is_asked_with_its_record_beside_it()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/forecast");
        await visit.ChartsAreDrawnAsync(1);
        var before = await page.Locator(".answers").First.InnerTextAsync();

        await page.GetByLabel("Issues to do").FillAsync("60");
        await page.GetByLabel("Issues to do").PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("items=60"));
        await Expect(page.Locator(".answers").First).Not.ToHaveTextAsync(before);
        await Expect(page.GetByText("85 % likely")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_finding_says_what_it_bends_and_leads_to_its_issues()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/data-quality");

        await page.GetByRole(AriaRole.Link, new() { Name = "Done but never started" }).ClickAsync();

        await page.WaitForURLAsync("**/data-quality/doneNeverStarted");
        await Expect(page.Locator("table.evidence a[href*='/browse/']").First).ToBeVisibleAsync();
        await Expect(page.Locator(".finding")).ToContainTextAsync("Cycle time");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Taking_a_status_otherwise_writes_the_lines_to_paste()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/settings");

        await page.GetByLabel("QA: taken as").SelectOptionAsync("done");

        await Expect(page.Locator(".snippet code")).ToContainTextAsync("done: [\"QA\"]");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).ClickAsync();
        await Expect(page.Locator(".check-steps li").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Teams_stand_side_by_side_and_sort()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/");
        var card = page.GetByRole(AriaRole.Region, new() { Name = "Side by side", Exact = true });

        await card.GetByRole(AriaRole.Button, new() { Name = "Projects" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Cycle time" }).ClickAsync();

        await Expect(card.Locator("th[aria-sort=descending]")).ToHaveTextAsync("Cycle time");
        await Expect(card.Locator("tbody tr")).ToHaveCountAsync(3);
        Assert.Empty(visit.Complaints);
    }
}
