using KpiService.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Configuration;

public sealed class TokenExpiryTests : IDisposable
{
    private readonly ConfigurationFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_short_form_gives_its_date_to_every_address()
    {
        folder.WithYaml("jira:\n  urls: ['https://a.example', 'https://b.example']\n  token: t\n  token_expires: 2027-03-31\n");

        Assert.Equal(["2027-03-31", "2027-03-31"], folder.Load().Options.Jira.Instances.Select(i => i.TokenExpires));
    }

    [Fact]
    public void Today_is_that_of_the_reporting_time_zone()
    {
        // 22:30 in UTC on 28 November is 29 November, 11:30, in Auckland.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 22, 30, 0, TimeSpan.Zero));
        var options = new KpiServiceOptions
        {
            Jira = new JiraOptions { Instances = [new() { Name = "a", TokenExpires = "2026-11-28" }, new() { Name = "b" }] },
            Dashboard = new DashboardOptions { TimeZone = "Pacific/Auckland" },
        };

        var expiry = Assert.Single(TokenExpiry.All(options, time));

        Assert.Equal(("a", -1, true), (expiry.Instance, expiry.DaysLeft, expiry.IsOver));
    }
}
