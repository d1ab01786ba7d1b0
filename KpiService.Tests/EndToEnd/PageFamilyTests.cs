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
        await page.GetByRole(AriaRole.Group, new() { Name = "Cumulative flow: view and export" })
            .GetByRole(AriaRole.Button, new() { Name = "Table" })
            .ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Cumulative flow as a table" })).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_point_of_the_scatterplot_opens_its_issue()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/flow");
        await visit.ChartsAreDrawnAsync(13);
        var chart = page.GetByRole(AriaRole.Region, new() { Name = "Cycle time of each issue", Exact = true });
        var (x, y) = await PointAsync(chart.Locator("canvas"));

        await page.EvaluateAsync("window.open = (...asked) => { window.asked = asked; return null; }");
        await chart
            .Locator("canvas")
            .ClickAsync(
                new()
                {
                    Position = new() { X = x, Y = y },
                }
            );
        await page.WaitForFunctionAsync("window.asked");
        var opened = await page.EvaluateAsync<string[]>("window.asked");
        await chart.GetByRole(AriaRole.Button, new() { Name = "Table" }).ClickAsync();
        var links = await chart.Locator("td a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
        Assert.Contains(opened[0], links);
        Assert.Equal(["_blank", "noopener,noreferrer"], opened[1..]);
        Assert.All(links, link => Assert.StartsWith("https://sample.invalid/browse/", link));
        Assert.Empty(visit.Complaints);
    }

    /// <summary>The middle of the first point drawn: a spot of its own colour.</summary>
    private static async Task<(float X, float Y)> PointAsync(ILocator canvas)
    {
        var found = await canvas.EvaluateAsync<float[]>(
            """
            canvas => {
                const paint = document.createElement('canvas').getContext('2d');
                paint.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--accent-pale').trim();
                paint.fillRect(0, 0, 1, 1);
                const wanted = paint.getImageData(0, 0, 1, 1).data;
                const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                const is = (x, y) => [0, 1, 2].every(c => data[(y * width + x) * 4 + c] === wanted[c]);
                for (let y = 2; y < height - 2; y++)
                    for (let x = 2; x < width - 2; x++)
                        if (is(x, y) && is(x - 2, y) && is(x + 2, y) && is(x, y - 2) && is(x, y + 2))
                            return [x, y].map(v => v * canvas.clientWidth / canvas.width);
                throw new Error('No point is drawn.');
            }
            """
        );
        return (found[0], found[1]);
    }

    [BrowserFact]
    public async Task What_a_running_sprint_has_not_done_yet_is_not_called_carried_over()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/sprints");

        await page.Locator("tbody tr", new() { HasText = "running" }).First.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Not done yet [0-9]") })).ToBeVisibleAsync();
        await Expect(page.Locator("table.evidence").GetByText("not done yet").First).ToBeVisibleAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync(new Regex("carried over", RegexOptions.IgnoreCase));
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
