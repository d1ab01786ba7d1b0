using KpiService.Tests.Testing;
using Microsoft.Playwright;

namespace KpiService.Tests.EndToEnd;

/// <summary>axe finds nothing on any page, in both themes, on a wide screen and on a phone.</summary>
public sealed class AccessibilityTests
{
    private static readonly string[] Pages =
    [
        "/",
        "/?compare=team",
        "/kpis/work-mix",
        "/kpis/cycle-time",
        "/flow",
        "/sprints",
        "/forecast",
        "/report",
        "/report?month=2020-01",
        "/data-quality",
        "/data-quality/doneNeverStarted",
        "/data",
        "/settings",
        "/nowhere",
    ];

    [BrowserFact]
    public async Task Axe_finds_no_violation_in_the_light()
    {
        await AuditAsync(ColorScheme.Light, 1440);
    }

    [BrowserFact]
    public async Task Axe_finds_no_violation_in_the_dark_on_a_phone()
    {
        await AuditAsync(ColorScheme.Dark, 360);
    }

    private static async Task AuditAsync(ColorScheme theme, int width)
    {
        var server = await DemoServer.StartAsync();
        // axe is no part of the page: the page's own policy would refuse it.
        var options = new BrowserNewPageOptions
        {
            ColorScheme = theme,
            BypassCSP = true,
            ViewportSize = new() { Width = width, Height = 900 },
        };
        await using var visit = await PageVisit.StartAsync(server, server.Address, options);
        var violations = new List<string>();
        foreach (var path in Pages)
        {
            await visit.GoToAsync(path);
            await visit.IsThereAsync();
            violations.AddRange(await ViolationsAsync(visit.Page, path));
        }

        await visit.GoToAsync("/");
        await visit.IsThereAsync();
        await OpenSavedViewsAsync(visit.Page, phone: width < 900);
        violations.AddRange(await ViolationsAsync(visit.Page, "the dialog of saved views"));

        Assert.Empty(violations);
    }

    private static async Task OpenSavedViewsAsync(IPage page, bool phone)
    {
        if (phone)
            await page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this view…" }).ClickAsync();
    }

    private static async Task<string[]> ViolationsAsync(IPage page, string path)
    {
        await page.AddScriptTagAsync(new() { Path = Repository.File("wwwroot-src/node_modules/axe-core/axe.min.js") });
        var found = await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document)).violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).slice(0, 3).join(' ')}`)"
        );
        return [.. found.Select(v => $"{path}: {v}")];
    }
}
