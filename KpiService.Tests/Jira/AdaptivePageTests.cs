using System.Net;
using System.Text.Json;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

public sealed class AdaptivePageTests
{
    private const string Cloud = "POST /rest/api/3/search/jql";
    private const string DataCenter = "POST /rest/api/2/search";
    private const string History = ""","changelog":{"total":0,"histories":[]}""";

    private static readonly IssueQuery Query = new("project in (\"CORE\")", IssueOrder.Created);

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.BadGateway, "<html><title>Bad gateway</title></html>")]
    [InlineData(HttpStatusCode.OK, """{"issues":[{"id":"1","ke""")]
    public async Task A_page_that_is_too_much_is_halved_after_three_tries_and_the_size_that_works_is_kept(
        HttpStatusCode status,
        string body
    )
    {
        var jira = FakeJira.Cloud().OnAny(Cloud, call => SizeOf(call) > 30 ? FakeJira.Answer(status, body) : CloudPage(call, 80));

        Assert.Equal(Enumerable.Range(1, 80).Select(id => (long)id), await WalkAsync(jira));

        Assert.Equal([100, 100, 100, 50, 50, 50, 25, 25, 25, 50, 50, 50, 25], Sizes(jira, Cloud));
    }

    [Fact]
    public async Task A_size_limit_is_not_tried_again_at_the_same_size()
    {
        var jira = FakeJira
            .DataCenter()
            .OnAny(
                DataCenter,
                call => SizeOf(call) > 60 ? FakeJira.Answer(HttpStatusCode.RequestEntityTooLarge, "") : DataCenterPage(call, 2, History)
            );

        Assert.Equal([1, 2], await WalkAsync(jira));

        Assert.Equal([100, 50], Sizes(jira, DataCenter));
    }

    [Fact]
    public async Task After_an_outage_the_pages_grow_again()
    {
        var failures = 0;
        var jira = FakeJira
            .Cloud()
            .OnAny(Cloud, call => failures++ < 12 ? FakeJira.Answer(HttpStatusCode.ServiceUnavailable, "") : CloudPage(call, 700));

        Assert.Equal(700, (await WalkAsync(jira)).Count);

        Assert.Equal([100, 50, 25, 12, 6], Sizes(jira, Cloud).Take(13).Distinct());
        Assert.Equal(100, Sizes(jira, Cloud)[^1]);
    }

    [Fact]
    public async Task A_single_row_is_waited_for_with_full_patience_and_then_the_walk_can_be_resumed()
    {
        var jira = FakeJira.Cloud().OnAny(Cloud, _ => FakeJira.Answer(HttpStatusCode.GatewayTimeout, ""));

        var failure = await Assert.ThrowsAsync<JiraException>(() => WalkAsync(jira));

        Assert.Equal((JiraFailure.TimedOut, true), (failure.Kind, failure.Resumable));
        Assert.Equal([100, 50, 25, 12, 6, 3, 1], Sizes(jira, Cloud).Distinct());
        Assert.InRange(Sizes(jira, Cloud).Count(size => size == 1), 6, 11);
    }

    [Fact]
    public async Task On_Data_Center_an_issue_whose_history_is_too_much_comes_without_it()
    {
        var jira = FakeJira
            .DataCenter()
            .OnAny(
                DataCenter,
                call =>
                    call.Body.Contains("\"changelog\"", StringComparison.Ordinal) && Covers(call, 3)
                        ? FakeJira.Answer(HttpStatusCode.InternalServerError, "")
                        : DataCenterPage(call, 5, History)
            );
        var client = await ConnectAsync(jira);

        var issues = await client
            .SearchIssuesAsync(Query, Fields, withChangelog: true, default)
            .SelectMany(page => page.Issues)
            .ToListAsync();

        Assert.Equal([1, 2, 3, 4, 5], issues.Select(issue => issue.Id));
        Assert.Equal([3], issues.Where(issue => issue.Changelog is null).Select(issue => issue.Id));
    }

    private static async Task<List<long>> WalkAsync(FakeJira jira)
    {
        var client = await ConnectAsync(jira);
        return await client
            .SearchIssuesAsync(Query, Fields, withChangelog: true, default)
            .SelectMany(p => p.Issues.Select(i => i.Id))
            .ToListAsync();
    }

    private static HttpResponseMessage CloudPage(FakeCall call, int issues)
    {
        var body = JsonElement.Parse(call.Body);
        var start = body.TryGetProperty("nextPageToken", out var token)
            ? int.Parse(token.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
            : 0;
        var end = Math.Min(issues, start + SizeOf(call));
        var next = end < issues ? $",\"nextPageToken\":\"{end}\"" : "";
        return FakeJira.Answer(HttpStatusCode.OK, $$"""{"issues":{{Rows(start, end)}}{{next}}}""");
    }

    private static HttpResponseMessage DataCenterPage(FakeCall call, int issues, string outside)
    {
        var body = JsonElement.Parse(call.Body);
        var start = body.GetProperty("startAt").GetInt32();
        var end = Math.Min(issues, start + SizeOf(call));
        var history = body.GetProperty("expand").GetArrayLength() > 0 ? outside : "";
        return FakeJira.Answer(
            HttpStatusCode.OK,
            $$"""{"issues":{{Rows(start, end, history)}},"maxResults":{{SizeOf(call)}},"total":{{issues}}}"""
        );
    }

    private static bool Covers(FakeCall call, int row)
    {
        var start = JsonElement.Parse(call.Body).GetProperty("startAt").GetInt32();
        return start < row && row <= start + SizeOf(call);
    }

    private static string Rows(int start, int end, string outside = "") =>
        Issues([.. Enumerable.Range(start + 1, Math.Max(0, end - start)).Select(id => Issue(id, outside: outside))]);

    private static int SizeOf(FakeCall call) => JsonElement.Parse(call.Body).GetProperty("maxResults").GetInt32();

    private static List<int> Sizes(FakeJira jira, string call) => [.. jira.Calls.Where(made => made.Call == call).Select(SizeOf)];
}
