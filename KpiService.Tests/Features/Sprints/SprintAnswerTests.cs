using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Sprints;

[Collection(StoredServiceTests.Name)]
public sealed class SprintAnswerTests(StoredService stored)
{
    [Fact]
    public async Task A_report_lists_the_issues_of_each_group()
    {
        var service = stored.Service;

        var report = await service.GetAsync("/api/sprints/11/report");

        Assert.Equal("Sprint 11", report.GetProperty("sprint").GetProperty("name").GetString());
        Assert.Equal(50, report.GetProperty("summary").GetProperty("value").GetDouble());
        var groups = report.GetProperty("groups");
        Assert.Equal(
            ["committed", "added", "completed", "carriedOver", "removed", "completedElsewhere"],
            groups.EnumerateObject().Select(g => g.Name)
        );
        Assert.Equal(["CORE-1", "CORE-3"], Keys(groups.GetProperty("committed").GetProperty("list")));
        var issue = groups.GetProperty("completed").GetProperty("list")[0];
        Assert.Equal("First story", issue.GetProperty("summary").GetString());
        Assert.Equal("https://acme.atlassian.net/browse/CORE-1", issue.GetProperty("url").GetString());
        Assert.Equal(JsonValueKind.Null, groups.GetProperty("committed").GetProperty("points").ValueKind);
    }

    [Fact]
    public async Task A_report_as_of_the_past_is_that_of_a_running_sprint()
    {
        var service = stored.Service;

        var report = await service.GetAsync("/api/sprints/11/report?asOf=2026-10-07T12:00:00Z");

        Assert.Equal("active", report.GetProperty("sprint").GetProperty("state").GetString());
        Assert.Equal(2, report.GetProperty("groups").GetProperty("carriedOver").GetProperty("issues").GetInt32());
        Assert.Equal(
            "In Progress",
            report.GetProperty("groups").GetProperty("carriedOver").GetProperty("list")[0].GetProperty("status").GetString()
        );
        var before = await service.GetAsync("/api/sprints/11/report?asOf=2026-10-01T12:00:00Z");
        Assert.StartsWith("notStarted", before.GetProperty("reason").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("summary").ValueKind);
    }

    [Fact]
    public async Task A_report_can_be_split_and_its_issues_paged()
    {
        var service = stored.Service;

        var split = await service.GetAsync("/api/sprints/11/report?groupBy=project");
        var page = await service.GetAsync("/api/sprints/11/issues?group=carriedOver");

        Assert.Equal("CORE", Assert.Single(split.GetProperty("parts").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal(["CORE-3"], Keys(page.GetProperty("issues")));
        Assert.Contains("carriedOver", await service.GetProblemAsync("/api/sprints/11/issues?group=x", 400));
        Assert.Contains("month", await service.GetProblemAsync("/api/sprints/11/report?groupBy=month", 400));
        Assert.Contains("/api/sprints", await service.GetProblemAsync("/api/sprints/99/report", 404));
        Assert.Contains("asOf", await service.GetProblemAsync("/api/sprints/11/report?days=3", 400));
    }

    [Fact]
    public async Task A_burndown_runs_from_the_start_to_the_end_and_for_a_running_sprint_to_now()
    {
        var service = stored.Service;

        var closed = await service.GetAsync("/api/sprints/11/burndown");
        var days = closed.GetProperty("days").EnumerateArray().ToList();
        var running = await service.GetAsync("/api/sprints/12/burndown");

        Assert.Equal(
            ["2026-10-05T00:00:00.000Z", "2026-10-19T00:00:00.000Z"],
            new[] { days[0], days[^1] }.Select(d => d.GetProperty("at").GetString())
        );
        Assert.Equal([2.0, 1.0], new[] { days[0], days[^1] }.Select(d => d.GetProperty("issues").GetProperty("remaining").GetDouble()));
        Assert.Equal(0, days[^1].GetProperty("issues").GetProperty("ideal").GetDouble());
        Assert.Equal("2026-11-23T12:00:00.000Z", running.GetProperty("days").EnumerateArray().Last().GetProperty("at").GetString());
        Assert.Equal("2026-11-30T00:00:00.000Z", running.GetProperty("ideal").GetProperty("to").GetString());
    }

    [Fact]
    public async Task Velocity_stands_by_board_and_by_part()
    {
        var service = stored.Service;

        var velocity = await service.GetAsync("/api/velocity?days=90&groupBy=project");

        var board = Assert.Single(velocity.GetProperty("boards").EnumerateArray());
        Assert.Equal(1, board.GetProperty("issues").GetProperty("mean").GetDouble());
        Assert.Equal(11, Assert.Single(board.GetProperty("sprints").EnumerateArray()).GetProperty("id").GetInt32());
        Assert.Equal("CORE", Assert.Single(velocity.GetProperty("groups").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal("smallSample", velocity.GetProperty("caveats")[0].GetProperty("code").GetString());
        Assert.NotNull((await service.GetAsync("/api/velocity?days=7")).GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData(
        "/api/export/velocity.csv?days=90",
        "cloud,11,Sprint 11,1,Core board,closed,2026-10-05T00:00:00.000Z,2026-10-19T00:00:00.000Z,2,1,0,0,0,1,0,1,50,,,,,,,,,,,,,,,,,false",
        1
    )]
    [InlineData(
        "/api/export/sprints/11/report.csv",
        "cloud,CORE-1,101,CORE,Story,Done,First story,completed,true,,,,,,https://acme.atlassian.net/browse/CORE-1",
        2
    )]
    [InlineData("/api/export/sprints/11/burndown.csv", "2026-10-05,2026-10-05T00:00:00.000Z,issues,2,0,2,0,0,0,2", 16)]
    public async Task The_series_are_there_as_CSV(string path, string first, int rows)
    {
        var service = stored.Service;

        var lines = (await service.Client.GetStringAsync(path)).TrimEnd().Split("\r\n");

        Assert.Equal(first, lines[1]);
        Assert.Equal(rows, lines.Length - 1);
    }

    private static IEnumerable<string?> Keys(JsonElement issues) => issues.EnumerateArray().Select(i => i.GetProperty("key").GetString());
}
