using Microsoft.Playwright;

namespace KpiService.Tests.EndToEnd;

public sealed class ApiDocumentPageTests
{
    [BrowserFact]
    public async Task The_page_of_the_API_document_works_under_its_security_policy()
    {
        await using var server = await DemoServer.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await Browser.LaunchAsync(playwright);
        var page = await browser.NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };

        await page.GotoAsync($"{server.Address}/swagger");
        await page.GetByText("/api/kpis/{name}", new() { Exact = true }).ClickAsync();
        await page.GetByPlaceholder("name").FillAsync("cycle-time");
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute" }).ClickAsync();

        await Assertions.Expect(page.Locator(".live-responses-table .response-col_status").First).ToContainTextAsync("Code");
        await Assertions.Expect(page.Locator(".live-responses-table").First).ToContainTextAsync("\"cycleTime\"");
        Assert.Empty(errors);
    }
}
