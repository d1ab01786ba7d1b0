using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Kpis;

[Collection(StoredServiceTests.Name)]
public sealed class KpiTests(StoredService stored)
{
    private static readonly string[] Names =
    [
        "sprintPredictability",
        "storySpillover",
        "cycleTime",
        "workMix",
        "unplannedWork",
        "reopenedStories",
    ];

    [Fact]
    public async Task All_six_come_with_the_question_they_answer()
    {
        var service = stored.Service;

        var answer = await service.GetAsync("/api/kpis?days=90");

        Assert.Equal("2026-11-23T12:00:00.000Z", answer.GetProperty("asOf").GetString());
        Assert.Equal("7-test", answer.GetProperty("dataVersion").GetString());
        Assert.Equal(Names, answer.GetProperty("kpis").EnumerateObject().Select(k => k.Name));
        var filter = answer.GetProperty("filter");
        Assert.Equal("2026-08-25", filter.GetProperty("from").GetString());
        Assert.Equal("2026-11-23", filter.GetProperty("to").GetString());
        Assert.Equal("2026-08-25T12:00:00.000Z", filter.GetProperty("fromInstant").GetString());
        Assert.Equal("window", filter.GetProperty("sprintRule").GetString());
    }

    [Fact]
    public async Task The_numbers_are_those_that_can_be_told_by_hand()
    {
        var service = stored.Service;

        var kpis = (await service.GetAsync("/api/kpis?days=90")).GetProperty("kpis");

        Assert.Equal(3, kpis.GetProperty("cycleTime").GetProperty("value").GetDouble());
        Assert.Equal(50, kpis.GetProperty("sprintPredictability").GetProperty("value").GetDouble());
        Assert.Equal(50, kpis.GetProperty("reopenedStories").GetProperty("value").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, kpis.GetProperty("workMix").GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Without_a_window_every_KPI_takes_90_days()
    {
        var service = stored.Service;

        var filter = (await service.GetAsync("/api/kpis")).GetProperty("filter");

        Assert.Equal("window", filter.GetProperty("sprintRule").GetString());
        Assert.Equal(90, filter.GetProperty("days").GetInt32());
    }

    [Fact]
    public async Task Sprints_take_the_place_of_a_window_and_go_with_none()
    {
        var service = stored.Service;

        var answer = await service.GetAsync("/api/kpis?sprints=1");

        Assert.Equal("lastSprints", answer.GetProperty("filter").GetProperty("sprintRule").GetString());
        Assert.Equal(
            "last sprint per board",
            answer.GetProperty("kpis").GetProperty("storySpillover").GetProperty("window").GetProperty("text").GetString()
        );
        Assert.Contains("excludes", await service.GetProblemAsync("/api/kpis?sprints=1&days=30", 400), StringComparison.Ordinal);
        Assert.Contains("from 1 to 1000", await service.GetProblemAsync("/api/kpis?sprints=0", 400), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_KPI_is_the_whole_answer_and_can_be_split()
    {
        var service = stored.Service;

        var plain = await service.GetAsync("/api/kpis/cycle-time?days=90");
        var split = await service.GetAsync("/api/kpis/cycle-time?days=90&groupBy=project");

        Assert.Equal("cycleTime", plain.GetProperty("name").GetString());
        Assert.Equal("mean", plain.GetProperty("statistic").GetString());
        Assert.False(plain.TryGetProperty("groups", out _));
        var groups = split.GetProperty("groups");
        Assert.Equal(["CORE", "MOB"], groups.EnumerateArray().Select(g => g.GetProperty("key").GetString()));
        Assert.Equal(3, groups[0].GetProperty("value").GetDouble());
        Assert.NotEmpty(groups[1].GetProperty("reason").GetString() ?? "");
    }

    [Fact]
    public async Task A_switched_off_KPI_is_absent_and_not_found_by_name()
    {
        await using var service = await KpiServiceFactory.StartAsync(o => o.Kpis.WorkMix.Enabled = false);

        var kpis = (await service.GetAsync("/api/kpis")).GetProperty("kpis");

        Assert.False(kpis.TryGetProperty("workMix", out _));
        Assert.Contains("cycle-time", await service.GetProblemAsync("/api/kpis/work-mix", 404));
        Assert.Contains("switched off", await service.GetProblemAsync("/api/kpis/work-mix/issues", 404));
        Assert.Contains("switched off", await service.GetProblemAsync("/api/kpis/work-mix/page", 404));
    }

    [Theory]
    [InlineData("/api/overview")]
    [InlineData("/api/kpis")]
    [InlineData("/api/kpis/cycle-time")]
    [InlineData("/api/kpis/cycle-time/issues")]
    [InlineData("/api/kpis/cycle-time/page")]
    [InlineData("/api/issues/CORE-1/timeline")]
    [InlineData("/api/projects")]
    [InlineData("/api/sprints")]
    [InlineData("/api/statuses")]
    [InlineData("/api/stats")]
    [InlineData("/api/data")]
    public async Task Every_answer_of_data_can_be_asked_for_again_by_its_tag(string path)
    {
        var service = stored.Service;
        using var first = await service.Client.GetAsync(path);
        Assert.NotNull(first.Headers.ETag);

        using var again = await AskAsync(service, path, first.Headers.ETag);

        Assert.Equal(304, (int)again.StatusCode);
    }

    [Fact]
    public async Task An_answer_that_the_client_has_is_not_sent_again()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        using var first = await service.Client.GetAsync("/api/kpis?days=90");
        var tag = first.Headers.ETag;
        Assert.NotNull(tag);

        using var again = await AskAsync(service, "/api/kpis?days=90", tag);
        using var other = await AskAsync(service, "/api/kpis?days=30", tag);
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await AskAsync(service, "/api/kpis?days=90", tag);

        Assert.StartsWith("\"7-test-", tag.Tag);
        Assert.True(first.Headers.CacheControl?.NoCache);
        Assert.Equal(304, (int)again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(200, (int)other.StatusCode);
        Assert.Equal(200, (int)later.StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        KpiServiceFactory service,
        string path,
        System.Net.Http.Headers.EntityTagHeaderValue tag
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(tag);
        return await service.Client.SendAsync(request);
    }
}
