using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>The page that is handed on each month.</summary>
public sealed class ReportTests
{
    [BrowserFact]
    public async Task A_month_of_a_team_is_chosen_and_fits_one_sheet()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Monthly report" }).ClickAsync();
        await Expect(page.Locator(".report-kpis tbody tr")).ToHaveCountAsync(6);
        var month = page.GetByRole(AriaRole.Combobox, new() { Name = "Month" });
        var earlier = await month.Locator("option").Nth(3).GetAttributeAsync("value");

        await month.SelectOptionAsync(earlier ?? "");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Team" }).SelectOptionAsync(new SelectOptionValue { Index = 1 });

        await Expect(page).ToHaveURLAsync(new Regex($"team=.*month={earlier}"));
        await Expect(page.Locator(".report-kpis tbody tr")).ToHaveCountAsync(6);
        Assert.Equal(1, Sheets(await page.PdfAsync(new() { Format = "A4" })));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Its_issues_lead_into_Jira_and_its_numbers_to_their_pages()
    {
        await using var visit = await PageVisit.StartAsync();
        var page = visit.Page;
        await visit.GoToAsync("/report");
        await Expect(page.Locator(".report-lists a[href^='https://sample.invalid/browse/']").First).ToBeVisibleAsync();

        await page.Locator(".report-kpis").GetByRole(AriaRole.Link, new() { Name = "Cycle time" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/kpis/cycle-time\?from=\d{4}-\d{2}-01&to="));
        await Expect(page.Locator("table.evidence a[href*='/browse/']").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static int Sheets(byte[] pdf) => Regex.Count(Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)");
}
