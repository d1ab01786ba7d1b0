using System.Text.Json;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Evidence;

[Collection(StoredServiceTests.Name)]
public sealed class EvidenceTests(StoredService stored)
{
    private const string CycleTime = "/api/kpis/cycle-time/issues?days=90";

    [Fact]
    public async Task Each_issue_has_its_link_and_the_columns_of_the_KPI()
    {
        var service = stored.Service;

        var page = await service.GetAsync(CycleTime + "&sort=key");

        Assert.Equal(2, page.GetProperty("total").GetInt32());
        var issue = page.GetProperty("issues")[0];
        Assert.Equal("CORE-1", issue.GetProperty("key").GetString());
        Assert.Equal("First story", issue.GetProperty("summary").GetString());
        Assert.Equal("Story", issue.GetProperty("type").GetString());
        Assert.Equal("Done", issue.GetProperty("status").GetString());
        Assert.Equal("CORE", issue.GetProperty("project").GetString());
        Assert.Equal("cloud", issue.GetProperty("instance").GetString());
        Assert.Equal("https://acme.atlassian.net/browse/CORE-1", issue.GetProperty("url").GetString());
        Assert.Equal(2, issue.GetProperty("cycleTime").GetDouble());
        Assert.Equal("2026-10-08T00:00:00.000Z", issue.GetProperty("doneAt").GetString());
        Assert.All(
            page.GetProperty("columns").EnumerateArray(),
            c => Assert.True(issue.TryGetProperty(c.GetProperty("key").GetString() ?? "", out _))
        );
    }

    [Theory]
    [InlineData("&sort=cycleTime", "CORE-1,CORE-2")]
    [InlineData("&sort=cycleTime&desc=true", "CORE-2,CORE-1")]
    [InlineData("&sort=key&desc=true", "CORE-2,CORE-1")]
    [InlineData("&sort=summary", "CORE-2,CORE-1")]
    [InlineData("&sort=key&pageSize=1", "CORE-1")]
    [InlineData("&sort=key&pageSize=1&page=2", "CORE-2")]
    [InlineData("&page=2147483647&pageSize=500", "")]
    [InlineData("&q=FIRST", "CORE-1")]
    [InlineData("&q=core-2", "CORE-2")]
    [InlineData("&q=nothing", "")]
    public async Task Pages_are_sorted_searched_and_cut(string query, string keys)
    {
        var service = stored.Service;

        var page = await service.GetAsync(CycleTime + query);

        Assert.Equal(keys, string.Join(',', Keys(page)));
    }

    [Fact]
    public async Task A_part_of_the_evidence_can_be_asked_for()
    {
        var service = stored.Service;

        var carriedOver = await service.GetAsync("/api/kpis/sprint-predictability/issues?days=90&group=carriedOver");

        Assert.Equal(["CORE-3"], Keys(carriedOver));
    }

    [Fact]
    public async Task A_status_is_that_of_the_instant_asked_for()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/kpis/reopened-stories/issues?days=90&asOf=2026-11-05T12:00:00Z&q=CORE-2");

        Assert.Equal("In Progress", Assert.Single(page.GetProperty("issues").EnumerateArray()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_Jira_whose_address_is_no_web_address_gets_no_links()
    {
        await using var service = await KpiServiceFactory.StartAsync(seed: async database =>
        {
            await StoredWorld.WriteAsync(database);
            await using var context = database.CreateContext();
            context.Instances.Single().Url = "javascript:alert(1)//";
            await context.SaveChangesAsync();
        });

        var page = await service.GetAsync(CycleTime);

        Assert.All(page.GetProperty("issues").EnumerateArray(), i => Assert.Equal(JsonValueKind.Null, i.GetProperty("url").ValueKind));
    }

    [Fact]
    public async Task A_KPIs_page_is_one_answer()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/kpis/cycle-time/page?days=90&groupBy=type");

        Assert.Equal("cycleTime", page.GetProperty("kpi").GetProperty("name").GetString());
        Assert.Equal("type", page.GetProperty("breakdown").GetProperty("by").GetString());
        Assert.Equal(
            ["Bug", "Story"],
            page.GetProperty("breakdown").GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("name").GetString()).Order()
        );
        Assert.Equal(2, page.GetProperty("evidence").GetProperty("total").GetInt32());
        Assert.NotEmpty(page.GetProperty("jql").GetString() ?? "");
        Assert.Equal(5, page.GetProperty("stats").GetProperty("issues").GetInt32());
    }

    private static IEnumerable<string?> Keys(JsonElement page) =>
        page.GetProperty("issues").EnumerateArray().Select(i => i.GetProperty("key").GetString());
}
