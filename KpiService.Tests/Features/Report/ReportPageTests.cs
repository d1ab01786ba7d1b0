using System.Text.Json;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Report;

[Collection(StoredServiceTests.Name)]
public sealed class ReportPageTests(StoredService stored)
{
    [Fact]
    public async Task A_month_is_reported_as_it_stood_at_its_end()
    {
        var service = stored.Service;

        var report = await service.GetAsync("/api/report?month=2026-10");

        Assert.Equal(("2026-10", false), (report.GetProperty("month").GetString(), report.GetProperty("partial").GetBoolean()));
        Assert.Equal("2026-10-31T23:59:59.999Z", report.GetProperty("asOf").GetString());
        Assert.Equal(6, report.GetProperty("kpis").EnumerateObject().Count());
        Assert.Equal(50, Kpi(report, "sprintPredictability").GetProperty("value").GetDouble());
        var month = Kpi(report, "cycleTime").GetProperty("trend").EnumerateArray().Last();
        Assert.Equal(("2026-10", false), (month.GetProperty("period").GetString(), month.TryGetProperty("partial", out _)));
    }

    [Fact]
    public async Task The_period_before_is_the_calendar_month_before()
    {
        var service = stored.Service;

        var november = Kpi(await service.GetAsync("/api/report?month=2026-11"), "cycleTime");
        var october = Kpi(await service.GetAsync("/api/report?month=2026-10"), "cycleTime").GetProperty("previous");

        Assert.Equal(4, november.GetProperty("value").GetDouble());
        Assert.Equal(2, november.GetProperty("previous").GetProperty("value").GetDouble());
        Assert.Equal("2026-10-01T00:00:00.000Z", november.GetProperty("previous").GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, october.GetProperty("value").ValueKind);
        Assert.NotEmpty(october.GetProperty("reason").GetString() ?? "");
    }

    [Fact]
    public async Task It_lists_what_was_carried_over_and_what_was_reopened()
    {
        var service = stored.Service;

        var october = await service.GetAsync("/api/report?month=2026-10");
        var november = await service.GetAsync("/api/report?month=2026-11");

        var carried = Assert.Single(october.GetProperty("carriedOver").GetProperty("issues").EnumerateArray());
        Assert.Equal(
            ("CORE-3", "Sprint 11", 1),
            (carried.GetProperty("key").GetString(), carried.GetProperty("sprint").GetString(), carried.GetProperty("sprints").GetInt32())
        );
        Assert.Equal("https://acme.atlassian.net/browse/CORE-3", carried.GetProperty("url").GetString());
        Assert.Equal(0, october.GetProperty("reopened").GetProperty("total").GetInt32());
        var reopened = Assert.Single(november.GetProperty("reopened").GetProperty("issues").EnumerateArray());
        Assert.Equal(("CORE-2", 1), (reopened.GetProperty("key").GetString(), reopened.GetProperty("reopenEvents").GetInt32()));
    }

    [Fact]
    public async Task Without_a_month_it_is_the_last_whole_one_and_a_running_one_is_partial()
    {
        var service = stored.Service;

        var unasked = await service.GetAsync("/api/report");
        var running = await service.GetAsync("/api/report?month=2026-11");

        Assert.Equal("2026-10", unasked.GetProperty("month").GetString());
        Assert.Equal(["2026-11", "2026-10"], unasked.GetProperty("months").EnumerateArray().Take(2).Select(m => m.GetString()));
        Assert.True(running.GetProperty("partial").GetBoolean());
        Assert.Equal("2026-11-23T12:00:00.000Z", running.GetProperty("asOf").GetString());
    }

    [Fact]
    public async Task The_work_mix_has_the_month_before_beside_it()
    {
        var service = stored.Service;

        var report = await service.GetAsync("/api/report?month=2026-11");

        Assert.Equal(1, Kpi(report, "workMix").GetProperty("details").GetProperty("total").GetInt32());
        Assert.Equal(2, report.GetProperty("workMixBefore").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_is_switched_off_is_absent()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
            (o.Kpis.ReopenedStories.Enabled, o.Kpis.WorkMix.Enabled) = (false, false)
        );

        var report = await service.GetAsync("/api/report");

        Assert.Equal(4, report.GetProperty("kpis").EnumerateObject().Count());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("reopened").ValueKind);
        Assert.Equal(JsonValueKind.Null, report.GetProperty("workMixBefore").ValueKind);
        Assert.Equal(1, report.GetProperty("carriedOver").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("month=October")]
    [InlineData("month=2026-13")]
    [InlineData("month=0001-01")]
    [InlineData("month=2026-12")]
    [InlineData("month=9999-12")]
    [InlineData("days=30")]
    public async Task A_month_that_is_none_or_lies_ahead_is_refused(string query)
    {
        var service = stored.Service;

        Assert.Contains("Accepted", await service.GetProblemAsync($"/api/report?{query}", 400));
    }

    private static JsonElement Kpi(JsonElement report, string name) => report.GetProperty("kpis").GetProperty(name);
}
