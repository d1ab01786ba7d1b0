using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Overview;

[Collection(StoredServiceTests.Name)]
public sealed class OverviewTests(StoredService stored)
{
    [Fact]
    public async Task One_answer_has_all_that_the_page_shows()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
        {
            o.Projects.Teams.Add(new() { Name = "Core team", Projects = { "CORE" } });
            o.Dashboard.Annotations.Add(new() { Date = "2026-10-01", Text = "New on-call" });
        });

        var overview = await service.GetAsync("/api/overview?days=90");

        Assert.Equal(6, overview.GetProperty("kpis").EnumerateObject().Count());
        var choices = overview.GetProperty("options");
        Assert.Equal(["CORE", "MOB"], choices.GetProperty("projects").EnumerateArray().Select(p => p.GetProperty("key").GetString()));
        Assert.Equal(["Bug", "Story", "Epic"], choices.GetProperty("types").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal(["mobile"], choices.GetProperty("labels").EnumerateArray().Select(t => t.GetString()));
        Assert.Equal([30, 60, 90], choices.GetProperty("ranges").EnumerateArray().Select(t => t.GetInt32()));
        Assert.Equal("Core team", choices.GetProperty("teams")[0].GetProperty("name").GetString());
        Assert.Equal("New on-call", overview.GetProperty("annotations")[0].GetProperty("text").GetString());
        Assert.Equal(5, overview.GetProperty("stats").GetProperty("issues").GetInt32());
        Assert.False(overview.GetProperty("sync").GetProperty("configured").GetBoolean());
        Assert.False(overview.GetProperty("sync").GetProperty("demo").GetBoolean());
        Assert.Equal("UTC", overview.GetProperty("timeZone").GetString());
    }

    [Fact]
    public async Task Throughput_counts_whole_weeks_and_marks_the_running_one()
    {
        var service = stored.Service;

        var weeks = (await service.GetAsync("/api/overview?days=60")).GetProperty("throughput").EnumerateArray().ToList();

        Assert.Equal("2026-W40", weeks[0].GetProperty("period").GetString());
        Assert.Equal("2026-09-28", weeks[0].GetProperty("from").GetString());
        Assert.Equal("2026-W48", weeks[^1].GetProperty("period").GetString());
        Assert.True(weeks[^1].GetProperty("partial").GetBoolean());
        Assert.All(weeks.SkipLast(1), w => Assert.False(w.TryGetProperty("partial", out _)));
        Assert.Equal(
            [("2026-W41", 1), ("2026-W45", 1)],
            weeks
                .Where(w => w.GetProperty("issues").GetInt32() > 0)
                .Select(w => (w.GetProperty("period").GetString() ?? "", w.GetProperty("issues").GetInt32()))
        );
    }

    [Fact]
    public async Task The_latest_sprints_are_those_with_a_selected_issue()
    {
        var service = stored.Service;

        var core = (await service.GetAsync("/api/overview?days=90")).GetProperty("sprints");
        var mobile = (await service.GetAsync("/api/overview?days=90&projects=MOB")).GetProperty("sprints");

        var sprint = Assert.Single(core.EnumerateArray());
        Assert.Equal(11, sprint.GetProperty("id").GetInt32());
        Assert.Equal("closed", sprint.GetProperty("state").GetString());
        Assert.Equal(2, sprint.GetProperty("committed").GetInt32());
        Assert.Equal(1, sprint.GetProperty("carriedOver").GetInt32());
        Assert.Empty(mobile.EnumerateArray());
    }

    [Fact]
    public async Task An_empty_database_is_a_first_run_and_no_error()
    {
        await using var service = await KpiServiceFactory.StartAsync(seed: _ => Task.CompletedTask);

        var overview = await service.GetAsync("/api/overview");

        Assert.Equal(0, overview.GetProperty("stats").GetProperty("issues").GetInt32());
        Assert.Empty(overview.GetProperty("throughput").EnumerateArray());
        Assert.All(
            overview.GetProperty("kpis").EnumerateObject(),
            k => Assert.False(k.Value.GetProperty("value").ValueKind == JsonValueKind.Number, k.Name)
        );
    }

    [Fact]
    public async Task The_Data_page_is_one_answer()
    {
        var service = stored.Service;

        var data = await service.GetAsync("/api/data");

        Assert.Equal(5, data.GetProperty("stats").GetProperty("issues").GetInt32());
        Assert.Equal(2, data.GetProperty("projects").GetArrayLength());
        Assert.Equal(1, data.GetProperty("boards").GetArrayLength());
        Assert.True(data.GetProperty("config").TryGetProperty("workflow", out _));
    }
}
