using KpiService.Features.Flow;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Flow;

[Collection(StoredServiceTests.Name)]
public sealed class FlowTests(StoredService stored)
{
    public static TheoryData<string> Metrics => [.. FlowCatalog.All.Select(m => m.Kebab)];

    [Theory]
    [MemberData(nameof(Metrics))]
    public async Task Every_metric_answers_with_its_question_a_series_and_its_issues(string metric)
    {
        var service = stored.Service;

        var answer = await service.GetAsync($"/api/flow/{metric}?days=90&groupBy=project");
        var evidence = await service.GetAsync($"/api/flow/{metric}/issues?days=90");

        Assert.Equal("2026-11-23T12:00:00.000Z", answer.GetProperty("asOf").GetString());
        Assert.NotEmpty(answer.GetProperty("definition").GetString() ?? "");
        var periods = answer.GetProperty("series").GetProperty("periods").GetArrayLength();
        Assert.All(
            answer.GetProperty("series").GetProperty("lines").EnumerateArray(),
            l => Assert.Equal(periods, l.GetProperty("values").GetArrayLength())
        );
        Assert.Equal(["CORE", "MOB"], answer.GetProperty("groups").EnumerateArray().Select(g => g.GetProperty("key").GetString()));
        Assert.Equal(evidence.GetProperty("total").GetInt32(), evidence.GetProperty("issues").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public async Task Every_metric_can_be_asked_for_again_by_its_tag(string metric)
    {
        var service = stored.Service;
        using var first = await service.Client.GetAsync($"/api/flow/{metric}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/flow/{metric}");
        request.Headers.IfNoneMatch.Add(Assert.IsType<System.Net.Http.Headers.EntityTagHeaderValue>(first.Headers.ETag));

        using var again = await service.Client.SendAsync(request);

        Assert.Equal(304, (int)again.StatusCode);
    }

    [Fact]
    public async Task The_numbers_are_those_that_can_be_told_by_hand()
    {
        var service = stored.Service;

        // CORE-1 took 2 days, CORE-2 4; CORE-3 has been in progress since 7 October.
        Assert.Equal(3, (await service.GetAsync("/api/flow/cycle-time?days=90")).GetProperty("value").GetDouble());
        Assert.Equal(1, (await service.GetAsync("/api/flow/wip")).GetProperty("value").GetDouble());
        Assert.Equal(47.5, (await service.GetAsync("/api/flow/wip-age")).GetProperty("value").GetDouble());
        Assert.Equal(2, (await service.GetAsync("/api/flow/wip?asOf=2026-10-08T00:00:00Z")).GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_forecast_on_too_little_is_refused_with_the_reason()
    {
        var service = stored.Service;

        var answer = await service.GetAsync("/api/forecast?items=30&by=2026-12-31");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("when").ValueKind);
        Assert.Contains("a forecast needs 10", answer.GetProperty("reason").GetString());
        Assert.Equal("noWorkAdded", answer.GetProperty("caveats")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_series_is_a_CSV_with_a_row_a_period_and_a_byte_order_mark_where_asked()
    {
        var service = stored.Service;

        var plain = await service.Client.GetStringAsync("/api/export/throughput.csv?from=2026-10-05&to=2026-10-18");
        var marked = await service.Client.GetByteArrayAsync("/api/export/throughput.csv?from=2026-10-05&to=2026-10-18&bom=true");

        Assert.Equal(
            "period,from,partial,reason,issues,type:Story\r\n2026-W41,2026-10-05,false,,1,1\r\n2026-W42,2026-10-12,false,,0,0\r\n",
            plain
        );
        Assert.Equal([0xEF, 0xBB, 0xBF], marked[..3]);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public async Task Every_series_is_a_CSV(string metric)
    {
        var service = stored.Service;

        var csv = await service.Client.GetStringAsync($"/api/export/{metric}.csv?days=90");

        Assert.StartsWith("period,from,partial,reason,", csv, StringComparison.Ordinal);
        Assert.Single(csv.Split("\r\n")[..^1].Select(row => row.Count(c => c == ',')).Distinct());
    }
}
