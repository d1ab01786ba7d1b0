using System.Net;
using System.Text.Json;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

public sealed class DataCenterSearchTests
{
    private const string Search = "POST /rest/api/2/search";
    private const string Day1 = "2026-01-01T00:00:00.000+0000";
    private const string Day2 = "2026-01-02T00:00:00.000+0000";
    private const string Day3 = "2026-01-03T00:00:00.000+0000";

    private static readonly IssueQuery Query = new("project in (\"CORE\")", IssueOrder.Created);

    [Fact]
    public async Task Each_page_starts_with_the_last_row_of_the_one_before()
    {
        var jira = FakeJira
            .DataCenter()
            .On(Search, Page(3, Issue(1, Day1), Issue(2, Day2)))
            .On(Search, Page(3, Issue(2, Day2), Issue(3, Day3)));

        var pages = await WalkAsync(jira, Query);

        Assert.Equal([1, 2, 3], Ids(pages));
        Assert.Equal([0, 1], Sent(jira).Select(body => body.StartAt));
        Assert.Equal(3, pages[0].Total);
        Assert.Null(pages[^1].Cursor);
    }

    [Fact]
    public async Task When_rows_have_moved_a_window_is_opened_at_the_last_row()
    {
        var jira = FakeJira
            .DataCenter()
            .On(Search, Page(4, Issue(1, Day1), Issue(2, Day2)))
            .On(Search, Page(3, Issue(4, Day3)))
            .On(Search, Page(3, Issue(2, Day2), Issue(3, Day2), Issue(4, Day3)));

        Assert.Equal([1, 2, 3, 4], Ids(await WalkAsync(jira, Query)));
        Assert.Equal(("(project in (\"CORE\")) AND created >= 1767312000000 ORDER BY created ASC, key ASC", 0), Sent(jira)[2]);
    }

    [Fact]
    public async Task Where_Jira_refuses_to_count_further_a_window_is_opened()
    {
        var jira = FakeJira
            .DataCenter()
            .On(Search, Page(3, Issue(1, Day1), Issue(2, Day2)))
            .On(Search, () => FakeJira.Answer(HttpStatusCode.BadRequest, """{"errorMessages":["Search limit exceeded."]}"""))
            .On(Search, Page(2, Issue(2, Day2), Issue(3, Day3)));

        Assert.Equal([1, 2, 3], Ids(await WalkAsync(jira, Query)));
    }

    [Fact]
    public async Task Many_issues_of_one_instant_are_counted_through()
    {
        var jira = FakeJira
            .DataCenter()
            .On(Search, Page(4, Issue(1, Day1), Issue(2, Day1)))
            .On(Search, Page(4, Issue(2, Day1), Issue(3, Day1)))
            .On(Search, Page(4, Issue(3, Day1), Issue(4, Day1)));

        Assert.Equal([1, 2, 3, 4], Ids(await WalkAsync(jira, Query)));
        Assert.Equal([0, 1, 2], Sent(jira).Select(body => body.StartAt));
    }

    [Fact]
    public async Task A_window_is_opened_before_the_depth_limit()
    {
        var jira = FakeJira.DataCenter();
        for (var page = 0; page < 100; page++)
            jira.On(Search, Page(20_000, [.. Enumerable.Range(Math.Max(1, page * 100), page == 0 ? 100 : 101).Select(Row)]));
        jira.On(Search, Page(1, Row(10_000)));

        Assert.Equal(10_000, Ids(await WalkAsync(jira, Query)).Count());
        Assert.All(Sent(jira), body => Assert.True(body.StartAt + 100 <= 10_000));
        Assert.Equal(0, Sent(jira)[^1].StartAt);
    }

    [Fact]
    public async Task An_empty_page_is_read_again_before_it_is_believed()
    {
        var jira = FakeJira.DataCenter().On(Search, Page(1)).On(Search, Page(1, Issue(1)));

        Assert.Equal([1], Ids(await WalkAsync(jira, Query)));
    }

    [Fact]
    public async Task Rows_that_Jira_counts_but_never_shows_end_the_walk_at_its_total()
    {
        var jira = FakeJira.DataCenter();
        for (var i = 0; i < 5; i++)
            jira.On(Search, Page(2, Issue(1)));
        jira.On(Search, Page(2));

        Assert.Equal([1], Ids(await WalkAsync(jira, Query)));
    }

    [Fact]
    public async Task The_whole_history_comes_along()
    {
        const string Changelog =
            ""","changelog":{"total":1,"histories":[{"id":"5","created":"2026-01-02T00:00:00.000+0000","items":[{"field":"status","from":"1","to":"3"}]}]}""";
        var jira = FakeJira.DataCenter().On(Search, Page(1, Issue(1, outside: Changelog)));

        var issue = (await WalkAsync(jira, Query))[0].Issues[0];

        Assert.True(issue.Changelog!.Complete);
        Assert.Equal("3", Assert.Single(issue.Changelog.Items).ToValue);
        Assert.Contains("\"expand\":[\"changelog\"]", jira.BodiesOf(Search)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_walk_can_be_resumed_from_its_cursor()
    {
        var first = FakeJira
            .DataCenter()
            .On(Search, Page(3, Issue(1, Day1), Issue(2, Day2)))
            .On(Search, Page(3, Issue(2, Day2), Issue(3, Day3)));
        var cursor = (await WalkAsync(first, Query))[0].Cursor;
        var second = FakeJira.DataCenter().On(Search, Page(2, Issue(3, Day3))).On(Search, Page(2, Issue(2, Day2), Issue(3, Day3)));

        Assert.Equal([2, 3], Ids(await WalkAsync(second, Query with { Cursor = cursor })));
        Assert.Equal(1, Sent(second)[0].StartAt);
        Assert.Contains("created >= 1767312000000", Sent(second)[1].Jql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_count_is_the_total()
    {
        var jira = FakeJira.DataCenter().On(Search, Page(42));

        Assert.Equal(42, await (await ConnectAsync(jira)).CountAsync("x", CancellationToken.None));
    }

    private static string Row(int id) =>
        Issue(
            id,
            DateTimeOffset
                .UnixEpoch.AddDays(id)
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", System.Globalization.CultureInfo.InvariantCulture)
        );

    private static string Page(long total, params string[] issues) =>
        $$"""{"startAt":0,"maxResults":100,"total":{{total}},"issues":{{Issues(issues)}}}""";

    private static async Task<List<IssuePage>> WalkAsync(FakeJira jira, IssueQuery query) =>
        await (await ConnectAsync(jira)).SearchIssuesAsync(query, Fields, withChangelog: true, CancellationToken.None).ToListAsync();

    private static IEnumerable<long> Ids(IEnumerable<IssuePage> pages) => pages.SelectMany(page => page.Issues).Select(issue => issue.Id);

    private static List<(string Jql, int StartAt)> Sent(FakeJira jira) =>
        [
            .. jira.BodiesOf(Search)
                .Select(body =>
                {
                    using var json = JsonDocument.Parse(body);
                    return (json.RootElement.GetProperty("jql").GetString()!, json.RootElement.GetProperty("startAt").GetInt32());
                }),
        ];
}
