using KpiService.Configuration;
using KpiService.Jira;
using KpiService.Jira.Connection;
using KpiService.Jira.Fields;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Testing.Jiras;

/// <summary>Clients as the product registers them, over a fake Jira and a clock that jumps over every wait.</summary>
public static class JiraClients
{
    public static readonly FieldMap Fields = new(
        ["customfield_1"],
        ["customfield_2", "customfield_3"],
        ["customfield_4"],
        ["customfield_5"],
        People: false
    );

    public static InstanceOptions Instance() =>
        new()
        {
            Name = "acme",
            Url = "https://acme.atlassian.net",
            Email = "me@acme.org",
            Token = "s3cret-token",
        };

    public static ServiceProvider Services(FakeJira jira, KpiServiceOptions? options = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection()
            .AddSingleton(time ?? new FakeTimeProvider())
            .AddSingleton(options ?? new KpiServiceOptions())
            .AddJira();
        services.AddHttpClient(JiraServices.ClientName).ConfigurePrimaryHttpMessageHandler(() => jira);
        return services.BuildServiceProvider();
    }

    /// <param name="skipWaits">False: waits last until the test ends them.</param>
    public static JiraClient Create(FakeJira jira, InstanceOptions? instance = null, bool skipWaits = true, FakeTimeProvider? time = null)
    {
        time ??= new FakeTimeProvider();
        var client = Services(jira, time: time).GetRequiredService<JiraClientFactory>().Create(instance ?? Instance());
        client.Usage.Changed += (_, _) =>
        {
            if (skipWaits && client.Usage.ThrottledUntil is { } until)
                time.Advance(until.ToDateTimeOffset() - time.GetUtcNow() + TimeSpan.FromMilliseconds(1));
        };
        return client;
    }

    public static async Task<JiraClient> ConnectAsync(FakeJira jira)
    {
        var client = Create(jira);
        await client.ConnectAsync(CancellationToken.None);
        return client;
    }

    /// <summary>An issue as a search answers it.</summary>
    public static string Issue(
        long id,
        string created = "2026-01-01T00:00:00.000+0000",
        string? updated = null,
        string more = "",
        string outside = ""
    ) =>
        $$$"""
            {"id":"{{{id}}}","key":"CORE-{{{id}}}"{{{outside}}},"fields":{"summary":"s","project":{"id":"100","key":"CORE"},
            "issuetype":{"id":"1","name":"Story","hierarchyLevel":0},
            "status":{"id":"3","name":"In Progress","statusCategory":{"key":"indeterminate"}},"created":"{{{created}}}","updated":"{{{updated
                ?? created}}}"{{{more}}}}}
            """;

    public static string Issues(params string[] issues) => $"[{string.Join(",", issues)}]";
}
