using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KpiService.Sample;

namespace KpiService.Tests.Sample;

public sealed class EndpointTests
{
    [Fact]
    public async Task Server_info_names_a_cloud_and_its_clock()
    {
        using var site = new SampleSite();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var info = await site.Get("/rest/api/3/serverInfo");
        Assert.Equal("Cloud", info.Text("deploymentType"));
        Assert.Equal(SampleJiraHandler.BaseUrl, info.Text("baseUrl"));
        Assert.Equal("2026-11-19T11:01:00.000+0100", info.Text("serverTime"));
    }

    [Fact]
    public async Task Answers_are_json_with_the_servers_date_and_its_rate_limit()
    {
        using var site = new SampleSite();
        using var response = await site.Send(HttpMethod.Get, "/rest/api/3/myself");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(SampleSite.Born, response.Headers.Date);
        Assert.True(response.Headers.Contains("X-RateLimit-Remaining"));
        var user = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Europe/Berlin", user.Text("timeZone"));
        Assert.NotEqual("", user.Text("accountId"));
    }

    [Theory]
    [InlineData("com.pyxis.greenhopper.jira:gh-sprint", "customfield_10020")]
    [InlineData("com.atlassian.jira.plugin.system.customfieldtypes:float", "customfield_10026")]
    [InlineData("com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes", "customfield_10021")]
    public async Task Custom_fields_are_found_by_their_schema(string custom, string id)
    {
        using var site = new SampleSite();
        var fields = (await site.Get("/rest/api/3/field")).EnumerateArray();
        Assert.Equal(
            id,
            fields.Single(f => f.GetProperty("schema").TryGetProperty("custom", out var c) && c.GetString() == custom).Text("id")
        );
    }

    [Fact]
    public async Task Site_lists_have_ids_names_and_what_belongs_to_them()
    {
        using var site = new SampleSite();
        var categories = (await site.Get("/rest/api/3/status"))
            .EnumerateArray()
            .Select(s => s.GetProperty("statusCategory").Text("key"))
            .ToHashSet();
        Assert.Equal(["done", "indeterminate", "new"], categories.Order());
        var levels = (await site.Get("/rest/api/3/issuetype"))
            .EnumerateArray()
            .Select(t => t.GetProperty("hierarchyLevel").GetInt32())
            .ToHashSet();
        Assert.Equal([-1, 0, 1], levels.Order());
        Assert.Contains((await site.Get("/rest/api/3/resolution")).EnumerateArray(), r => r.Text("name") == "Won't Do");
        Assert.Contains((await site.Get("/rest/api/3/priority")).EnumerateArray(), r => r.Text("name") == "Medium");
    }

    [Fact]
    public async Task Projects_are_paged_and_can_be_asked_for_by_key()
    {
        var options = new SampleOptions(Projects: 7, Issues: 140);
        using var site = new SampleSite(options);
        var first = await site.Get("/rest/api/3/project/search?maxResults=5");
        var second = await site.Get("/rest/api/3/project/search?maxResults=5&startAt=5");
        Assert.False(first.GetProperty("isLast").GetBoolean());
        Assert.True(second.GetProperty("isLast").GetBoolean());
        var keys = new[] { first, second }.SelectMany(p => p.GetProperty("values").EnumerateArray()).Select(p => p.Text("key"));
        Assert.Equal(SampleJiraHandler.ProjectKeys(options).Order(StringComparer.Ordinal), keys);
        Assert.Equal(2, (await site.Get("/rest/api/3/project/search?keys=CORE&keys=OPS")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_project_tells_its_issue_types_and_their_statuses()
    {
        using var site = new SampleSite();
        Assert.Equal("Core Platform", (await site.Get("/rest/api/3/project/CORE")).Text("name"));
        var types = (await site.Get("/rest/api/3/project/OPS/statuses")).EnumerateArray().ToList();
        Assert.Equal(5, types.Count);
        Assert.Contains(types[0].GetProperty("statuses").EnumerateArray(), s => s.Text("name") == "Selected for Development");
        await site.Refused(HttpStatusCode.NotFound, "/rest/api/3/project/NOPE");
    }

    [Fact]
    public async Task Every_third_board_is_kanban_and_has_no_sprints()
    {
        using var site = new SampleSite();
        var boards = (await site.Get("/rest/agile/1.0/board")).GetProperty("values").EnumerateArray().ToList();
        Assert.Equal(["scrum", "scrum", "kanban"], boards.Select(b => b.Text("type")));
        Assert.Single((await site.Get("/rest/agile/1.0/board?projectKeyOrId=OPS")).GetProperty("values").EnumerateArray());
        Assert.Equal(2, (await site.Get("/rest/agile/1.0/board?type=scrum")).GetProperty("total").GetInt32());
        Assert.Equal("OPS", (await site.Get("/rest/agile/1.0/board/3/project")).GetProperty("values")[0].Text("key"));
        var answer = await site.Refused(HttpStatusCode.BadRequest, "/rest/agile/1.0/board/3/sprint");
        Assert.Equal("The board does not support sprints", answer.GetProperty("errorMessages")[0].GetString());
    }

    [Fact]
    public async Task A_board_tells_its_columns_its_estimation_and_its_filter()
    {
        using var site = new SampleSite();
        var scrum = await site.Get("/rest/agile/1.0/board/1/configuration");
        Assert.Equal("customfield_10026", scrum.GetProperty("estimation").GetProperty("field").Text("fieldId"));
        var last = scrum.GetProperty("columnConfig").GetProperty("columns").EnumerateArray().Last();
        Assert.Equal(Statuses.Done, last.GetProperty("statuses")[0].Text("id"));
        Assert.Equal(await site.Ids("project = CORE"), await site.Ids($"filter = {scrum.GetProperty("filter").Text("id")}"));
        Assert.False((await site.Get("/rest/agile/1.0/board/3/configuration")).TryGetProperty("estimation", out _));
    }

    [Fact]
    public async Task Sprints_come_closed_then_active_then_future_with_the_dates_they_have()
    {
        using var site = new SampleSite();
        var sprints = await site.Sprints(1);
        Assert.Equal(["closed", "active", "future"], sprints.Select(s => s.Text("state")).Distinct());
        Assert.True(sprints[0].GetProperty("completeDate").GetDateTimeOffset() > sprints[0].GetProperty("startDate").GetDateTimeOffset());
        Assert.EndsWith("Z", sprints[0].Text("endDate"), StringComparison.Ordinal);
        Assert.False(sprints[^2].TryGetProperty("completeDate", out _));
        Assert.False(sprints[^1].TryGetProperty("startDate", out _));
        Assert.NotEqual("", sprints[0].Text("goal"));
        var one = await site.Get($"/rest/agile/1.0/sprint/{sprints[0].GetProperty("id").GetInt32()}");
        Assert.Equal(sprints[0].GetRawText(), one.GetRawText());
        Assert.Single(
            (await site.Get("/rest/agile/1.0/board/1/sprint?state=active,future&maxResults=1")).GetProperty("values").EnumerateArray()
        );
        await site.Refused(HttpStatusCode.NotFound, "/rest/agile/1.0/sprint/9999");
    }

    [Fact]
    public async Task Issues_are_fetched_in_bulk_by_id_and_key_and_the_missing_named()
    {
        using var site = new SampleSite();
        var ids = await site.Ids("project = CORE ORDER BY created ASC");
        var key = (await site.Get($"/rest/api/3/issue/{ids[0]}?fields=summary")).Text("key");
        var answer = await site.Post(
            "/rest/api/3/issue/bulkfetch",
            new { issueIdsOrKeys = new[] { ids[1], key, "NOPE-1" }, fields = new[] { "summary" } }
        );
        Assert.Equal(ids[..2], answer.GetProperty("issues").EnumerateArray().Select(i => i.Text("id")));
        Assert.Equal("NOPE-1", Assert.Single(answer.GetProperty("issueErrors").EnumerateArray()).Text("id"));
    }

    [Theory]
    [InlineData("GET", "/rest/api/3/nope", HttpStatusCode.NotFound)]
    [InlineData("GET", "/rest/api/2/search", HttpStatusCode.NotFound)]
    [InlineData("GET", "/", HttpStatusCode.NotFound)]
    [InlineData("POST", "/rest/api/3/serverInfo", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/rest/api/3/issue/CORE-1", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/rest/agile/1.0/board/99", HttpStatusCode.NotFound)]
    [InlineData("GET", "/rest/agile/1.0/board/1/sprint?state=running", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/rest/api/3/project/search?startAt=x", HttpStatusCode.BadRequest)]
    public async Task What_does_not_exist_is_refused(string method, string path, HttpStatusCode status)
    {
        using var site = new SampleSite();
        using var response = await site.Send(new HttpMethod(method), path);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(JsonValueKind.Object, (await response.Content.ReadFromJsonAsync<JsonElement>()).ValueKind);
    }

    [Fact]
    public async Task A_body_that_is_no_json_is_refused()
    {
        using var client = new HttpClient(new SampleJiraHandler(new SampleOptions(), TimeProvider.System));
        using var body = new StringContent("{");
        using var response = await client.PostAsync(new Uri(SampleJiraHandler.BaseUrl + "/rest/api/3/search/jql"), body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Many_callers_at_once_get_whole_answers()
    {
        using var site = new SampleSite();
        var expected = (await site.Ids("created >= 0")).Count;
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => site.Ids("created >= 0"))));
        Assert.All(answers, ids => Assert.Equal(expected, ids.Count));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(41, 10)]
    [InlineData(3, -1)]
    public void Impossible_sizes_are_refused(int projects, int issues) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleJiraHandler(new SampleOptions(projects, issues), TimeProvider.System));
}
