using System.Net;
using System.Text.Json;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

public sealed class CloudSearchTests
{
    private const string Search = "POST /rest/api/3/search/jql";

    private static readonly IssueQuery Query = new("project in (\"CORE\")", IssueOrder.Created);

    [Fact]
    public async Task The_walk_follows_the_tokens_until_there_is_none()
    {
        var jira = FakeJira.Cloud().On(Search, Page("t1", Issue(1), Issue(2))).On(Search, Page(null, Issue(3)));

        var pages = await WalkAsync(jira, Query);

        Assert.Equal(
            [
                [1, 2],
                [3],
            ],
            Ids(pages)
        );
        Assert.NotNull(pages[0].Cursor);
        Assert.Null(pages[1].Cursor);
        Assert.Equal([null, "t1"], Sent(jira).Select(body => body.Token));
        Assert.All(Sent(jira), body => Assert.Equal("project in (\"CORE\") ORDER BY created ASC, key ASC", body.Jql));
    }

    [Fact]
    public async Task An_answer_of_several_blocks_is_read_whole()
    {
        var summary = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i} für 👩‍🚀 "));
        var jira = FakeJira
            .Cloud()
            .On(Search, Page(null, Issue(1), Issue(2, more: $$""","summary":{{JsonSerializer.Serialize(summary)}}"""), Issue(3)));

        var pages = await WalkAsync(jira, Query);

        Assert.Equal(
            [
                [1, 2, 3],
            ],
            Ids(pages)
        );
        Assert.Equal(summary, pages[0].Issues[1].Summary);
    }

    [Fact]
    public async Task Only_the_fields_needed_are_asked_for_and_no_changelog()
    {
        var jira = FakeJira.Cloud().On(Search, Page(null));
        await WalkAsync(jira, Query);

        using var body = JsonDocument.Parse(Assert.Single(jira.BodiesOf(Search)));
        var fields = body.RootElement.GetProperty("fields").EnumerateArray().Select(field => field.GetString()).ToList();

        Assert.Contains("customfield_1", fields);
        Assert.DoesNotContain("assignee", fields);
        Assert.DoesNotContain("*all", fields);
        Assert.False(body.RootElement.TryGetProperty("expand", out _));
        Assert.Equal(100, body.RootElement.GetProperty("maxResults").GetInt32());
    }

    [Fact]
    public async Task Short_and_empty_pages_do_not_end_the_walk()
    {
        var jira = FakeJira
            .Cloud()
            .On(Search, Page("t1"))
            .On(Search, Page("t2", Issue(1)))
            .On(Search, Page("t3"))
            .On(Search, Page(null, Issue(2)));

        Assert.Equal([1, 2], Ids(await WalkAsync(jira, Query)).SelectMany(ids => ids));
    }

    [Fact]
    public async Task An_issue_that_comes_again_unchanged_is_left_out_and_changed_is_kept()
    {
        var jira = FakeJira
            .Cloud()
            .On(Search, Page("t1", Issue(1), Issue(2)))
            .On(Search, Page(null, Issue(1), Issue(2, updated: "2026-02-02T00:00:00.000+0000")));

        Assert.Equal(
            [
                [1, 2],
                [2],
            ],
            Ids(await WalkAsync(jira, Query))
        );
    }

    [Fact]
    public async Task A_token_that_comes_again_opens_a_new_window_at_the_last_row()
    {
        var jira = FakeJira
            .Cloud()
            .On(Search, Page("t1", Issue(1, "2026-01-01T00:00:00.500+0000")))
            .On(Search, Page("t1", Issue(2, "2026-01-02T00:00:00.500+0000")))
            .On(Search, Page(null, Issue(2, "2026-01-02T00:00:00.500+0000"), Issue(3, "2026-01-03T00:00:00.000+0000")));

        var pages = await WalkAsync(jira, Query);

        Assert.Equal([1, 2, 3], Ids(pages).SelectMany(ids => ids));
        var last = Sent(jira)[2];
        Assert.Null(last.Token);
        Assert.Equal("(project in (\"CORE\")) AND created >= 1767312000000 ORDER BY created ASC, key ASC", last.Jql);
    }

    [Fact]
    public async Task A_refused_token_opens_a_new_window_at_the_last_row()
    {
        var jira = FakeJira
            .Cloud()
            .On(Search, Page("t1", Issue(1)))
            .On(
                Search,
                () =>
                    FakeJira.Answer(
                        HttpStatusCode.BadRequest,
                        """{"errorMessages":["The provided next page token is invalid or expired."]}"""
                    )
            )
            .On(Search, Page(null, Issue(1), Issue(2)));

        Assert.Equal([1, 2], Ids(await WalkAsync(jira, Query)).SelectMany(ids => ids));
        Assert.Null(Sent(jira)[2].Token);
    }

    [Fact]
    public async Task A_walk_can_be_resumed_from_its_cursor()
    {
        var first = FakeJira.Cloud().On(Search, Page("t1", Issue(1))).On(Search, Page(null, Issue(2)));
        var cursor = (await WalkAsync(first, Query))[0].Cursor;
        var second = FakeJira.Cloud().On(Search, Page(null, Issue(2)));

        Assert.Equal(
            [
                [2],
            ],
            Ids(await WalkAsync(second, Query with { Cursor = cursor }))
        );
        Assert.Equal("t1", Assert.Single(Sent(second)).Token);
    }

    [Fact]
    public async Task A_cursor_with_an_expired_token_goes_on_in_its_window()
    {
        var first = FakeJira.Cloud().On(Search, Page("t1", Issue(1, "2026-01-01T00:00:00.000+0000"))).On(Search, Page(null));
        var cursor = (await WalkAsync(first, Query))[0].Cursor;
        var second = FakeJira
            .Cloud()
            .On(Search, () => FakeJira.Answer(HttpStatusCode.BadRequest, "{}"))
            .On(Search, Page(null, Issue(1), Issue(2)));

        Assert.Equal([1, 2], Ids(await WalkAsync(second, Query with { Cursor = cursor })).SelectMany(ids => ids));
        Assert.Contains("created >= 1767225600000", Sent(second)[1].Jql, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Jira_that_never_goes_on_is_given_up()
    {
        var jira = FakeJira.Cloud();
        for (var i = 0; i < 100; i++)
            jira.On(Search, Page("same"));

        var failure = await Assert.ThrowsAsync<JiraException>(() => WalkAsync(jira, Query));

        Assert.Equal(JiraFailure.Malformed, failure.Kind);
    }

    [Fact]
    public async Task An_incremental_walk_goes_by_the_last_update()
    {
        var jira = FakeJira.Cloud().On(Search, Page(null));
        await WalkAsync(jira, new IssueQuery("x", IssueOrder.Updated));

        Assert.Equal("x ORDER BY updated ASC, key ASC", Assert.Single(Sent(jira)).Jql);
    }

    [Fact]
    public async Task Refused_JQL_fails_with_Jiras_words()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                Search,
                () =>
                    FakeJira.Answer(
                        HttpStatusCode.BadRequest,
                        """{"errorMessages":["The value 'X' does not exist for the field 'project'."],"errors":{}}"""
                    )
            );

        var failure = await Assert.ThrowsAsync<JiraException>(() => WalkAsync(jira, Query));

        Assert.Equal(JiraFailure.BadRequest, failure.Kind);
        Assert.Equal("The value 'X' does not exist for the field 'project'. (HTTP 400)", failure.JiraMessage);
        Assert.Equal(Search, failure.Call);
    }

    [Fact]
    public async Task Ids_are_asked_for_5000_a_page()
    {
        var jira = FakeJira.Cloud().On(Search, """{"issues":[{"id":"7","key":"CORE-7"}],"isLast":true}""");
        var client = await ConnectAsync(jira);

        var refs = await client.SearchIdsAsync("x", CancellationToken.None).SelectMany(page => page).ToListAsync();

        Assert.Equal((7, "CORE-7"), (Assert.Single(refs).Id, refs[0].Key));
        Assert.Contains("\"fields\":[\"key\"],\"maxResults\":5000", Assert.Single(jira.BodiesOf(Search)), StringComparison.Ordinal);
    }

    private static string Page(string? token, params string[] issues) =>
        token is null
            ? $$"""{"issues":{{Issues(issues)}},"isLast":true}"""
            : $$"""{"issues":{{Issues(issues)}},"isLast":false,"nextPageToken":"{{token}}"}""";

    private static async Task<List<IssuePage>> WalkAsync(FakeJira jira, IssueQuery query) =>
        await (await ConnectAsync(jira)).SearchIssuesAsync(query, Fields, withChangelog: true, CancellationToken.None).ToListAsync();

    private static IEnumerable<long[]> Ids(IEnumerable<IssuePage> pages) =>
        pages.Select(page => page.Issues.Select(issue => issue.Id).ToArray());

    private static List<(string Jql, string? Token)> Sent(FakeJira jira) =>
        [
            .. jira.BodiesOf(Search)
                .Select(body =>
                {
                    using var json = JsonDocument.Parse(body);
                    var token = json.RootElement.TryGetProperty("nextPageToken", out var value) ? value.GetString() : null;
                    return (json.RootElement.GetProperty("jql").GetString()!, token);
                }),
        ];
}
