using System.Net;
using KpiService.Api.Prometheus;
using KpiService.Tests.Support;

namespace KpiService.Tests.Api;

public sealed class MetricsTests
{
    [Fact]
    public async Task Prometheus_gets_gauges_per_project_and_nothing_for_what_is_unknown()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        using var response = await service.Client.GetAsync("/metrics");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("kpiservice_kpi_value{kpi=\"cycleTime\",unit=\"days\",project=\"CORE\"} 3", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("kpiservice_kpi_value{kpi=\"cycleTime\",unit=\"days\",project=\"MOB\"", StringComparison.Ordinal));
        Assert.Contains("kpiservice_flow_value{metric=\"wip\",unit=\"issues\",project=\"CORE\"} 1", lines);
        Assert.Contains("kpiservice_issues{project=\"MOB\",instance=\"cloud\"} 1", lines);
        Assert.Equal(["# EOF", ""], lines[^2..]);
    }

    [Fact]
    public async Task OpenMetrics_is_answered_where_it_is_accepted()
    {
        await using var service = await KpiServiceFactory.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation("Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");

        using var response = await service.Client.SendAsync(request);

        Assert.Equal("application/openmetrics-text", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_gauges_need_the_key_where_there_is_one()
    {
        await using var service = await KpiServiceFactory.StartAsync(o => o.Security.ApiKey = "secret");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", "secret");

        using var refused = await service.Client.GetAsync("/metrics");
        using var answered = await service.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
    }

    [Fact]
    public void Labels_are_escaped_and_unknown_values_left_out()
    {
        var text = new MetricsText().Family("a", "b\\c\nd");
        text.Sample("a", 1.5, ("l", "x\"y\\z\n"));
        text.Sample("a", null);

        Assert.Equal("# HELP a b\\\\c\\nd\n# TYPE a gauge\na{l=\"x\\\"y\\\\z\\n\"} 1.5\n# EOF\n", text.ToString());
    }
}
