using System.Net;
using KpiService.Features.Prometheus;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Features.Prometheus;

public sealed class MetricsTests
{
    [Fact]
    public async Task Prometheus_gets_gauges_per_project_and_nothing_for_what_is_unknown()
    {
        await using var service = await KpiServiceFactory.StartAsync();

        using var response = await service.Client.GetAsync("/metrics");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("kpiservice_kpi_days{kpi=\"cycleTime\",project=\"CORE\"} 3", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("kpiservice_kpi_days{kpi=\"cycleTime\",project=\"MOB\"", StringComparison.Ordinal));
        Assert.Contains("kpiservice_flow_issues{metric=\"wip\",project=\"CORE\"} 1", lines);
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
    public async Task The_days_of_a_token_are_a_gauge_below_zero_once_it_is_over()
    {
        await using var service = await KpiServiceFactory.StartAsync(o =>
        {
            foreach (var (name, expires) in new[] { ("soon", "2026-12-01"), ("over", "2026-11-20"), ("unknown", "") })
                o.Jira.Instances.Add(
                    new()
                    {
                        Name = name,
                        Url = $"https://{name}.example",
                        Token = "t",
                        TokenExpires = expires,
                    }
                );
        });
        service.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));

        var lines = (await service.Client.GetStringAsync("/metrics")).Split('\n');

        Assert.Equal(
            ["kpiservice_token_expires_days{instance=\"soon\"} 3", "kpiservice_token_expires_days{instance=\"over\"} -8"],
            lines.Where(l => l.StartsWith("kpiservice_token_expires_days", StringComparison.Ordinal))
        );
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
