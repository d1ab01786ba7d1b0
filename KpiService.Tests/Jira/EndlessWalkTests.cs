using System.Globalization;
using System.Net;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

/// <summary>Walks whose end only Jira decides come to an end.</summary>
public sealed class EndlessWalkTests
{
    private const string Boards = "GET /rest/agile/1.0/board";
    private const string CloudSearch = "POST /rest/api/3/search/jql";
    private const string DataCenterSearch = "POST /rest/api/2/search";
    private const string Histories = "POST /rest/api/3/changelog/bulkfetch";

    [Theory]
    [InlineData("""{"isLast":false,"total":9,"values":[{"id":1},{"id":2}]}""")]
    [InlineData("""{"isLast":false,"values":[{"id":3}]}""")]
    [InlineData("""{"total":3,"values":[{"id":3}]}""")]
    [InlineData("""{"isLast":false,"total":4,"values":[]}""")]
    public async Task A_list_that_never_goes_on_is_named(string page)
    {
        var jira = FakeJira.Cloud().OnAny(Boards, _ => FakeJira.Answer(HttpStatusCode.OK, page));
        var client = await ConnectAsync(jira);

        var failure = await Assert.ThrowsAsync<JiraException>(async () => await client.GetBoardsAsync("A", default).ToListAsync());

        Assert.Equal((JiraFailure.Malformed, Boards), (failure.Kind, failure.Call));
        Assert.InRange(jira.Calls.Count(call => call.Call == Boards), 1, 3);
    }

    [Fact]
    public async Task Of_pages_that_overlap_each_row_comes_once()
    {
        var jira = FakeJira
            .Cloud()
            .On(Boards, """{"isLast":false,"values":[{"id":1},{"id":2}]}""")
            .On(Boards, """{"isLast":false,"values":[{"id":2},{"id":3}]}""")
            .On(Boards, """{"isLast":false,"total":4,"values":[]}""");
        var client = await ConnectAsync(jira);

        Assert.Equal([1L, 2, 3], (await client.GetBoardsAsync("A", default).ToListAsync()).Select(board => board.Id));
    }

    [Fact]
    public async Task A_total_that_is_smaller_than_what_comes_ends_no_list()
    {
        var jira = FakeJira
            .Cloud()
            .On(Boards, """{"total":1,"values":[{"id":1},{"id":2}]}""")
            .On(Boards, """{"total":1,"values":[{"id":3}]}""")
            .On(Boards, """{"total":1,"values":[]}""");
        var client = await ConnectAsync(jira);

        Assert.Equal(3, (await client.GetBoardsAsync("A", default).ToListAsync()).Count);
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "null")]
    public async Task Only_a_missing_token_ends_a_Cloud_search(string isLastWithToken, string isLastWithout)
    {
        var jira = FakeJira
            .Cloud()
            .On(CloudSearch, $$"""{"issues":[{{Issue(1)}}],"isLast":{{isLastWithToken}},"nextPageToken":"t"}""")
            .On(CloudSearch, $$"""{"issues":[{{Issue(2)}}],"isLast":{{isLastWithout}}}""");

        Assert.Equal([1, 2], await IdsAsync(jira));
    }

    [Fact]
    public async Task Ever_new_tokens_without_new_issues_are_given_up()
    {
        var token = 0;
        var jira = FakeJira
            .Cloud()
            .OnAny(CloudSearch, _ => FakeJira.Answer(HttpStatusCode.OK, $$"""{"issues":[{{Issue(1)}}],"nextPageToken":"t{{++token}}"}"""));

        await AssertGivenUpAsync(jira, CloudSearch);
    }

    [Fact]
    public async Task A_total_that_grows_for_ever_is_given_up()
    {
        var total = 100L;
        var jira = FakeJira
            .DataCenter()
            .OnAny(
                DataCenterSearch,
                call =>
                    FakeJira.Answer(
                        HttpStatusCode.OK,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $$"""{"issues":[{{(call.Body.Contains("\"startAt\":0", StringComparison.Ordinal) ? Issue(1) : "")}}],"maxResults":100,"total":{{total += 1000}}}"""
                        )
                    )
            );

        await AssertGivenUpAsync(jira, DataCenterSearch);
    }

    [Fact]
    public async Task A_Data_Center_search_that_ignores_startAt_is_given_up()
    {
        var jira = FakeJira
            .DataCenter()
            .OnAny(
                DataCenterSearch,
                _ => FakeJira.Answer(HttpStatusCode.OK, $$"""{"issues":[{{Issue(1)}},{{Issue(2)}}],"maxResults":2,"total":50}""")
            );

        await AssertGivenUpAsync(jira, DataCenterSearch);
    }

    [Fact]
    public async Task A_total_that_is_smaller_than_what_comes_ends_no_search()
    {
        var jira = FakeJira
            .DataCenter()
            .On(DataCenterSearch, $$"""{"issues":[{{Issue(1)}},{{Issue(2)}}],"maxResults":2,"total":0}""")
            .On(DataCenterSearch, $$"""{"issues":[{{Issue(2)}},{{Issue(3)}}],"maxResults":2,"total":0}""")
            .OnAny(DataCenterSearch, _ => FakeJira.Answer(HttpStatusCode.OK, $$"""{"issues":[{{Issue(3)}}],"maxResults":2,"total":0}"""));

        Assert.Equal([1, 2, 3], await IdsAsync(jira));
    }

    [Fact]
    public async Task Ever_new_tokens_without_new_histories_are_given_up()
    {
        var token = 0;
        var jira = FakeJira
            .Cloud()
            .OnAny(
                Histories,
                _ =>
                    FakeJira.Answer(
                        HttpStatusCode.OK,
                        $$"""{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"5","created":1,"items":[]}]}],"nextPageToken":"t{{++token}}"}"""
                    )
            );
        var client = await ConnectAsync(jira);

        var failure = await Assert.ThrowsAsync<JiraException>(async () =>
            await client.GetChangelogsAsync([1, 2, 3], default).ToListAsync()
        );

        Assert.Equal((JiraFailure.Malformed, Histories), (failure.Kind, failure.Call));
        Assert.InRange(token, 2, 99);
    }

    private static async Task AssertGivenUpAsync(FakeJira jira, string call)
    {
        var failure = await Assert.ThrowsAsync<JiraException>(() => IdsAsync(jira));
        Assert.Equal((JiraFailure.Malformed, call), (failure.Kind, failure.Call));
        Assert.InRange(jira.Calls.Count(made => made.Call == call), 2, 300);
    }

    private static async Task<List<long>> IdsAsync(FakeJira jira) =>
        await (await ConnectAsync(jira))
            .SearchIssuesAsync(new IssueQuery("x", IssueOrder.Created), Fields, withChangelog: false, default)
            .SelectMany(page => page.Issues.Select(i => i.Id))
            .ToListAsync();
}
