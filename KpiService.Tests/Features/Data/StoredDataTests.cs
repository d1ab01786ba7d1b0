using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Features.Data;

[Collection(StoredServiceTests.Name)]
public sealed class StoredDataTests(StoredService stored)
{
    [Fact]
    public async Task Projects_tell_their_issues_and_how_far_back_they_reach()
    {
        var service = stored.Service;

        var projects = await service.GetAsync("/api/projects");

        Assert.Equal(["CORE", "MOB"], projects.EnumerateArray().Select(p => p.GetProperty("key").GetString()));
        Assert.Equal(4, projects[0].GetProperty("issues").GetInt32());
        Assert.Equal("cloud", projects[0].GetProperty("instance").GetString());
        Assert.Equal("2026-01-01T00:00:00.000Z", projects[0].GetProperty("horizon").GetString());
        Assert.Equal("2026-11-20T00:00:00.000Z", projects[0].GetProperty("lastUpdated").GetString());
    }

    [Fact]
    public async Task Boards_tell_their_projects_and_sprints()
    {
        var service = stored.Service;

        var board = (await service.GetAsync("/api/boards"))[0];

        Assert.Equal("Core board", board.GetProperty("name").GetString());
        Assert.Equal("CORE", board.GetProperty("projects")[0].GetString());
        Assert.Equal(2, board.GetProperty("sprints").GetInt32());
    }

    [Fact]
    public async Task Sprints_come_latest_first_and_can_be_narrowed()
    {
        var service = stored.Service;

        var all = await service.GetAsync("/api/sprints");
        var closed = await service.GetAsync("/api/sprints?state=closed&boards=1&instance=cloud");

        Assert.Equal([12, 11], all.EnumerateArray().Select(s => s.GetProperty("id").GetInt32()));
        Assert.Equal(11, Assert.Single(closed.EnumerateArray()).GetProperty("id").GetInt32());
        Assert.Contains("future, active, closed", await service.GetProblemAsync("/api/sprints?state=open", 400));
        Assert.Contains("ids of stored boards: 1", await service.GetProblemAsync("/api/sprints?boards=7", 400));
        Assert.Contains("cloud", await service.GetProblemAsync("/api/sprints?instance=dc", 400));
    }

    [Fact]
    public async Task Teams_are_those_of_the_configuration()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
            o.Projects.Teams.Add(
                new()
                {
                    Name = "Core team",
                    Projects = { "CORE" },
                    Boards = { 1 },
                }
            )
        );

        var team = (await service.GetAsync("/api/teams"))[0];

        Assert.Equal("Core team", team.GetProperty("name").GetString());
        Assert.Equal(1, team.GetProperty("boards")[0].GetInt32());
    }

    [Fact]
    public async Task Statuses_tell_where_their_category_comes_from()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
            o.Workflow.Projects.Add(new() { Key = "MOB", Done = { "In Progress" } })
        );

        var statuses = await service.GetAsync("/api/statuses");

        var status = statuses.EnumerateArray().Single(s => s.GetProperty("id").GetInt64() == StoredWorld.InProgress);
        Assert.Equal("indeterminate", status.GetProperty("jiraCategory").GetString());
        var places = status.GetProperty("exceptions").EnumerateArray().Append(status).ToList();
        Assert.Contains(
            places,
            p => p.GetProperty("category").GetString() == "done" && p.GetProperty("source").GetString() == "configuration"
        );
        Assert.Contains(
            places,
            p => p.GetProperty("category").GetString() == "indeterminate" && p.GetProperty("source").GetString() == "jira"
        );
    }

    [Fact]
    public async Task Stats_count_what_is_still_in_Jira()
    {
        var service = stored.Service;

        var stats = await service.GetAsync("/api/stats");

        Assert.Equal(5, stats.GetProperty("issues").GetInt32());
        Assert.Equal(2, stats.GetProperty("sprints").GetInt32());
        Assert.Equal(1, stats.GetProperty("boards").GetInt32());
        Assert.Equal(7, stats.GetProperty("changelogEntries").GetInt32());
        Assert.Equal("7-test", stats.GetProperty("dataVersion").GetString());
        Assert.True(stats.GetProperty("database").GetProperty("sizeBytes").GetInt64() > 0);
        Assert.EndsWith("_DataVersions", stats.GetProperty("database").GetProperty("schemaVersion").GetString());
    }

    [Fact]
    public async Task An_issue_tells_its_visits()
    {
        var service = stored.Service;

        var timeline = await service.GetAsync("/api/issues/CORE-1/timeline");

        Assert.Equal("CORE-1", timeline.GetProperty("key").GetString());
        Assert.Equal(
            ["new", "indeterminate", "done"],
            timeline.GetProperty("visits").EnumerateArray().Select(v => v.GetProperty("category").GetString())
        );
        Assert.Equal(2 * 86_400_000L, timeline.GetProperty("timeInStatusMilliseconds").GetProperty("3").GetInt64());
        Assert.Contains("CORE-77", await service.GetProblemAsync("/api/issues/CORE-77/timeline", 404));
        Assert.Contains("'asOf'", await service.GetProblemAsync("/api/issues/CORE-1/timeline?asOf=today", 400));
        Assert.Contains("Did you mean 'asOf'?", await service.GetProblemAsync("/api/issues/CORE-1/timeline?asof2=x", 400));
    }
}
