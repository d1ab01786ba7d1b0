using System.Net;
using System.Text.Json;
using KpiService.Jira;
using KpiService.Tests.Support;
using static KpiService.Tests.Support.JiraClients;

namespace KpiService.Tests.Jira;

public sealed class AdaptivePageTests
{
    private const string Cloud = "POST /rest/api/3/search/jql";
    private const string DataCenter = "POST /rest/api/2/search";

    private static readonly IssueQuery Query = new("project in (\"CORE\")", IssueOrder.Created);

    [Fact]
    public async Task A_page_that_does_not_come_in_time_is_asked_for_in_smaller_pieces()
    {
        var jira = Late(FakeJira.Cloud(), Cloud)
            .On(Cloud, $$"""{"issues":{{Issues(Issue(1))}},"nextPageToken":"t","isLast":false}""")
            .On(Cloud, $$"""{"issues":{{Issues(Issue(2))}},"isLast":true}""");

        Assert.Equal([1, 2], await WalkAsync(jira));

        Assert.Equal([100, 25], Sizes(jira, Cloud).Distinct());
        Assert.Equal(25, Sizes(jira, Cloud)[^1]);
    }

    [Fact]
    public async Task On_Data_Center_too()
    {
        var jira = Late(FakeJira.DataCenter(), DataCenter)
            .On(DataCenter, $$"""{"issues":{{Issues(Issue(1), Issue(2))}},"startAt":0,"maxResults":25,"total":2}""");

        Assert.Equal([1, 2], await WalkAsync(jira));

        Assert.Equal([100, 25], Sizes(jira, DataCenter).Distinct());
    }

    [Fact]
    public async Task When_even_the_smallest_page_is_late_the_walk_ends_and_can_be_resumed()
    {
        var jira = FakeJira.Cloud();
        for (var size = 0; size < 3; size++)
            Late(jira, Cloud);

        var failure = await Assert.ThrowsAsync<JiraException>(() => WalkAsync(jira));

        Assert.Equal((JiraFailure.TimedOut, true), (failure.Kind, failure.Resumable));
        Assert.Equal([100, 25, 10], Sizes(jira, Cloud).Distinct());
    }

    /// <summary>A gateway before Jira gives up as often as one request is repeated.</summary>
    private static FakeJira Late(FakeJira jira, string call)
    {
        for (var attempt = 0; attempt < 5; attempt++)
            jira.On(call, () => FakeJira.Answer(HttpStatusCode.GatewayTimeout, "", headers: ("Retry-After", "27")));
        return jira;
    }

    private static async Task<List<long>> WalkAsync(FakeJira jira)
    {
        var client = await ConnectAsync(jira);
        return await client.SearchIssuesAsync(Query, Fields, withChangelog: false, default).SelectMany(p => p.Issues.Select(i => i.Id)).ToListAsync();
    }

    private static List<int> Sizes(FakeJira jira, string call) =>
        [.. jira.BodiesOf(call).Select(body => JsonElement.Parse(body).GetProperty("maxResults").GetInt32())];
}
