using KpiService.Storage;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KpiService.Tests.EndToEnd;

/// <summary>From no issue at all to names that nobody hoped for.</summary>
public sealed class DataStateTests
{
    private const string Script = "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>";
    private static readonly string Long = string.Concat(Enumerable.Repeat("Überlänge🚀 ", 20))[..200];
    private static readonly string RightToLeft = "\u202Eספרינט 12 🏁 עם שם";

    [BrowserFact]
    public async Task The_first_run_says_the_two_ways_on()
    {
        await using var visit = await VisitAsync(_ => Task.CompletedTask);
        await visit.GoToAsync("/");

        await Expect(visit.Page.GetByText("There are two ways on.")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("KpiService -- demo")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("/nowhere/config.yaml", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".offered pre").First)
            .ToHaveTextAsync("  urls: [https://your-company.atlassian.net]\n  email: your.email@company.com");
        await Expect(visit.Page.GetByText("JIRA_API_TOKEN=")).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Test connection" }).ClickAsync();
        await Expect(visit.Page.GetByText("No Jira is configured.").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_token_that_ends_soon_is_told_on_the_Data_page()
    {
        await using var visit = await PageVisit.StartAsync(
            await KpiServiceFactory.StartAsync(
                o =>
                    o.Jira.Instances.Add(
                        new()
                        {
                            Name = "cloud",
                            Url = "https://acme.example",
                            Token = "t",
                            TokenExpires = StoredWorld
                                .Now.AddDays(3)
                                .ToDateTimeOffset()
                                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        }
                    ),
                port: true
            )
        );
        await visit.GoToAsync("/data");
        await visit.IsThereAsync();

        await Expect(visit.Page.GetByText("cloud: The token expires on")).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Without_an_issue_every_page_says_so()
    {
        await using var visit = await VisitAsync(_ => Task.CompletedTask);
        foreach (var path in new[] { "/flow", "/sprints", "/forecast", "/report", "/data-quality", "/kpis/cycle-time" })
        {
            await visit.GoToAsync(path);
            await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "No issues are stored yet" })).ToBeVisibleAsync();
        }

        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Of_one_issue_nothing_is_made_up()
    {
        await using var visit = await VisitAsync(async database =>
        {
            await StoredWorld.WriteAsync(database);
            await using var context = database.CreateContext();
            await context.Issues.Where(i => i.Key != "MOB-1").ExecuteDeleteAsync();
        });
        await visit.GoToAsync("/?projects=MOB");
        await visit.IsThereAsync();

        await Expect(visit.Page.Locator("article.tile .status-unavailable")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator("article.tile .tile-reason")).ToHaveCountAsync(6);
        await Expect(visit.Page.Locator("article.tile .tile-value strong")).ToHaveCountAsync(0);
        await visit.GoToAsync("/report?month=2026-10&projects=MOB");
        await visit.IsThereAsync();
        await Expect(visit.Page.Locator(".report-kpis tbody tr")).ToHaveCountAsync(6);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Hostile_names_stay_names()
    {
        await using var visit = await VisitAsync(HostileAsync);
        foreach (var width in new[] { 1440, 360 })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            foreach (
                var path in new[]
                {
                    "/?compare=project",
                    "/kpis/sprint-predictability",
                    "/kpis/cycle-time?groupBy=project",
                    "/flow",
                    "/sprints",
                    "/sprints/11",
                    "/report?month=2026-10",
                    "/data",
                    "/settings",
                }
            )
            {
                await visit.GoToAsync(path);
                await visit.IsThereAsync();
                Assert.Equal(
                    0,
                    await visit.Page.EvaluateAsync<int>(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"
                    )
                );
                Assert.False(await visit.Page.EvaluateAsync<bool>("'hacked' in window"), path);
            }
        }

        await visit.GoToAsync("/kpis/sprint-predictability");
        await Expect(visit.Page.Locator("table.evidence").GetByText(Script).First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("table.evidence").GetByText(RightToLeft).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    private static async Task HostileAsync(KpiDatabase database)
    {
        await StoredWorld.WriteAsync(database);
        await using var context = database.CreateContext();
        await context.Projects.ExecuteUpdateAsync(p => p.SetProperty(r => r.Name, Long));
        await context.Boards.ExecuteUpdateAsync(b => b.SetProperty(r => r.Name, Script));
        await context.Sprints.ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, RightToLeft));
        await context.Issues.ExecuteUpdateAsync(i => i.SetProperty(r => r.Summary, Script));
        await context.Statuses.ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, r => r.Name + Long));
        await context.IssueTypes.ExecuteUpdateAsync(t => t.SetProperty(r => r.Name, r => r.Name + RightToLeft));
    }

    private static async Task<PageVisit> VisitAsync(Func<KpiDatabase, Task> seed) =>
        await PageVisit.StartAsync(await KpiServiceFactory.StartAsync(seed: seed, port: true));
}
