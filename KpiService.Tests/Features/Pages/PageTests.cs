using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Pages;

[Collection(StoredServiceTests.Name)]
public sealed class PageTests(StoredService stored)
{
    [Theory]
    [InlineData("/api/sprints/page")]
    [InlineData("/api/sprints/11/page")]
    [InlineData("/api/flow/page")]
    [InlineData("/api/forecast/page")]
    [InlineData("/api/data-quality/page")]
    [InlineData("/api/report?month=2026-10&projects=CORE")]
    public async Task One_answer_has_the_frame_and_the_content_of_a_page(string path)
    {
        var service = stored.Service;

        var page = await service.GetAsync(path);

        Assert.Equal("UTC", page.GetProperty("timeZone").GetString());
        Assert.NotEmpty(page.GetProperty("options").GetProperty("projects").EnumerateArray());
        Assert.Equal(JsonValueKind.Object, page.GetProperty("sync").ValueKind);
        Assert.Equal(5, page.GetProperty("stats").GetProperty("issues").GetInt32());
    }

    [Theory]
    [InlineData("/api/sprints/page")]
    [InlineData("/api/sprints/11/page?group=added")]
    [InlineData("/api/settings")]
    [InlineData("/api/report?month=2026-10")]
    [InlineData("/api/overview/comparison?by=project")]
    public async Task A_page_asked_again_is_not_sent_again(string path)
    {
        var service = stored.Service;
        using var first = await service.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag ?? throw new InvalidOperationException("No ETag."));

        using var second = await service.Client.SendAsync(again);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_sprints_page_lists_the_sprints_of_the_window_with_their_velocity()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/sprints/page?days=90");
        var later = await service.GetAsync("/api/sprints/page?days=7");

        var sprint = Assert.Single(page.GetProperty("sprints").EnumerateArray());
        Assert.Equal(11, sprint.GetProperty("summary").GetProperty("id").GetInt32());
        Assert.Equal(
            1,
            Assert
                .Single(page.GetProperty("velocity").GetProperty("boards").EnumerateArray())
                .GetProperty("issues")
                .GetProperty("sprints")
                .GetInt32()
        );
        Assert.Empty(later.GetProperty("sprints").EnumerateArray());
    }

    [Fact]
    public async Task A_sprint_page_shows_the_group_asked_for()
    {
        var service = stored.Service;

        var all = await service.GetAsync("/api/sprints/11/page");
        var carried = await service.GetAsync("/api/sprints/11/page?group=carriedOver");

        Assert.Equal(2, all.GetProperty("summary").GetProperty("committed").GetInt32());
        Assert.NotEmpty(all.GetProperty("burndown").GetProperty("days").EnumerateArray());
        Assert.Equal(
            "CORE-3",
            Assert.Single(carried.GetProperty("evidence").GetProperty("issues").EnumerateArray()).GetProperty("key").GetString()
        );
        Assert.Contains("carriedOver", await service.GetProblemAsync("/api/sprints/11/page?group=nonsense", 400));
        await service.GetProblemAsync("/api/sprints/99/page", 404);
    }

    [Fact]
    public async Task The_flow_page_has_every_metric_and_the_issues_of_one()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/flow/page?metric=throughput");

        Assert.Equal(10, page.GetProperty("metrics").GetArrayLength());
        Assert.Equal(2, page.GetProperty("evidence").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task The_flow_page_draws_the_lines_that_the_metrics_have_over_common_axes()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/flow/page?days=90");
        var wip = await service.GetAsync("/api/flow/wip?days=90");
        var cycle = await service.GetAsync("/api/flow/cycle-time?days=90");

        var (drawn, axis) = (
            Metric(page, "wip").GetProperty("series"),
            page.GetProperty("axes").EnumerateArray().Single(a => a.GetProperty("interval").GetString() == "day")
        );
        Assert.Equal(Values(wip.GetProperty("series")), Values(drawn));
        Assert.Equal(
            wip.GetProperty("series").GetProperty("periods").EnumerateArray().Select(p => p.GetProperty("period").GetString()),
            axis.GetProperty("periods").EnumerateArray().Select(p => p.GetProperty("period").GetString())
        );
        Assert.Equal(
            cycle
                .GetProperty("details")
                .GetProperty("scatter")
                .GetProperty("points")
                .EnumerateArray()
                .Select(p => p.GetProperty("key").GetString()),
            Metric(page, "cycleTime")
                .GetProperty("details")
                .GetProperty("scatter")
                .GetProperty("keys")
                .EnumerateArray()
                .Select(k => k.GetString())
        );
    }

    [Fact]
    public async Task The_forecast_page_asks_both_questions_by_itself()
    {
        var service = stored.Service;

        var forecast = (await service.GetAsync("/api/forecast/page")).GetProperty("forecast");

        Assert.Equal(20, forecast.GetProperty("items").GetInt32());
        Assert.Equal(JsonValueKind.String, forecast.GetProperty("by").ValueKind);
        Assert.NotEmpty(forecast.GetProperty("reason").GetString() ?? "");
    }

    [Fact]
    public async Task The_data_quality_page_lists_the_issues_of_the_finding_asked_for()
    {
        var service = stored.Service;

        var list = await service.GetAsync("/api/data-quality/page");
        var one = await service.GetAsync("/api/data-quality/page?code=noCategory");

        Assert.NotEmpty(list.GetProperty("findings").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, list.GetProperty("evidence").ValueKind);
        Assert.Equal(JsonValueKind.Array, one.GetProperty("evidence").GetProperty("issues").ValueKind);
        Assert.Contains("doneNeverStarted", await service.GetProblemAsync("/api/data-quality/page?code=nonsense", 400));
    }

    [Fact]
    public async Task The_settings_page_masks_secrets_and_tells_where_a_category_comes_from()
    {
        var service = stored.Service;

        var page = await service.GetAsync("/api/settings");

        Assert.Contains(page.GetProperty("statuses").EnumerateArray(), s => s.GetProperty("source").GetString() == "jira");
        Assert.Equal(JsonValueKind.Object, page.GetProperty("config").GetProperty("workflow").ValueKind);
    }

    [Fact]
    public async Task Teams_are_compared_where_there_are_any_else_projects()
    {
        await using var bare = await KpiServiceFactory.StartAsync();
        await using var teams = await KpiServiceFactory.StartAsync(o =>
            o.Projects.Teams.Add(new() { Name = "Core team", Projects = { "CORE" } })
        );

        var projects = await bare.GetAsync("/api/overview/comparison");
        var compared = await teams.GetAsync("/api/overview/comparison");

        Assert.Equal("project", projects.GetProperty("by").GetString());
        Assert.Equal(["CORE", "MOB"], projects.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("key").GetString()));
        Assert.Equal(5, projects.GetProperty("kpis").GetArrayLength());
        Assert.All(projects.GetProperty("rows").EnumerateArray(), r => Assert.Equal(5, r.GetProperty("cells").GetArrayLength()));
        Assert.Equal("team", compared.GetProperty("by").GetString());
        Assert.Contains(compared.GetProperty("rows").EnumerateArray(), r => r.GetProperty("name").GetString() == "Core team");
    }

    [Fact]
    public async Task The_breakdown_of_the_work_mix_has_shares_instead_of_a_value()
    {
        var service = stored.Service;

        var row = (await service.GetAsync("/api/kpis/work-mix/page?days=90")).GetProperty("breakdown").GetProperty("rows")[0];

        Assert.Equal(JsonValueKind.Null, row.GetProperty("value").ValueKind);
        Assert.Equal(100, row.GetProperty("shares").EnumerateArray().Sum(s => s.GetProperty("percent").GetDouble()), 6);
    }

    private static JsonElement Metric(JsonElement page, string name) =>
        page.GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("name").GetString() == name);

    private static IEnumerable<double> Values(JsonElement series) =>
        series.GetProperty("lines")[0].GetProperty("values").EnumerateArray().Select(v => v.GetDouble());
}
