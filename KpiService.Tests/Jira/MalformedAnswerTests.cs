using System.Net;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

/// <summary>An answer without what it must hold is asked for again, and never taken for none.</summary>
public sealed class MalformedAnswerTests
{
    private const string CloudSearch = "POST /rest/api/3/search/jql";
    private const string DataCenterSearch = "POST /rest/api/2/search";

    private static readonly IssueQuery Query = new("project = A", IssueOrder.Updated);

    public static TheoryData<string> Bodies =>
        ["{}", "null", "[]", """{"issues":null}""", """{"issues":{}}""", """{"message":"later"}""", ""];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_Cloud_search_is_asked_again(string body)
    {
        var jira = FakeJira.Cloud().On(CloudSearch, body).On(CloudSearch, $$"""{"issues":[{{Issue(7)}}]}""");

        Assert.Equal([7], await IdsAsync(jira));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"issues":[],"total":null}""")]
    [InlineData("""{"issues":[],"total":-1}""")]
    [InlineData("""{"issues":[],"total":"many"}""")]
    [InlineData("""{"total":1}""")]
    public async Task A_Data_Center_search_is_asked_again(string body)
    {
        var jira = FakeJira.DataCenter().On(DataCenterSearch, body).On(DataCenterSearch, $$"""{"issues":[{{Issue(7)}}],"total":1}""");

        Assert.Equal([7], await IdsAsync(jira));
    }

    [Theory]
    [InlineData("GET /rest/api/3/field", """{"errorMessages":["x"]}""", """[{"id":"a"}]""")]
    [InlineData("GET /rest/api/3/field", "null", """[{"id":"a"}]""")]
    public async Task A_list_by_itself_is_asked_again(string call, string body, string right)
    {
        var jira = FakeJira.Cloud().On(call, body).On(call, right);

        Assert.Equal("a", Assert.Single(await (await ConnectAsync(jira)).GetFieldsAsync(default)).Id);
    }

    [Fact]
    public async Task What_sign_in_asks_is_asked_again()
    {
        var jira = new FakeJira()
            .On("GET /rest/api/2/serverInfo", "{}")
            .On("GET /rest/api/2/serverInfo", """{"deploymentType":"Cloud"}""")
            .On("GET /rest/api/3/myself", """{"errorMessages":[]}""")
            .On("GET /rest/api/3/myself", """{"accountId":"me"}""");

        var server = await Create(jira).ConnectAsync(default);

        Assert.Equal((JiraDeployment.Cloud, "me"), (server.Deployment, server.AccountId));
    }

    [Fact]
    public async Task Lists_of_rows_histories_and_records_are_asked_again()
    {
        const string Board = "GET /rest/agile/1.0/board/1";
        var jira = FakeJira
            .Cloud()
            .On($"{Board}/sprint", """{"values":null,"isLast":true}""")
            .On($"{Board}/sprint", """{"values":[{"id":5}],"isLast":true}""")
            .On($"{Board}/configuration", """{"columnConfig":{}}""")
            .On($"{Board}/configuration", """{"columnConfig":{"columns":[{"name":"Done"}]}}""")
            .On(Board, "{}")
            .On(Board, """{"id":1,"name":"B"}""")
            .On("POST /rest/api/3/issue/bulkfetch", "{}")
            .On("POST /rest/api/3/issue/bulkfetch", $$"""{"issues":[{{Issue(7)}}]}""")
            .On("POST /rest/api/3/changelog/bulkfetch", "{}")
            .On(
                "POST /rest/api/3/changelog/bulkfetch",
                """{"issueChangeLogs":[{"issueId":"7","changeHistories":[{"id":"1","created":1,"items":[{"field":"x"}]}]}]}"""
            );
        var client = await ConnectAsync(jira);

        Assert.Single((await client.GetSprintsAsync(new BoardFact(1, "B", "scrum", null), default))!);
        Assert.Single((await client.GetBoardConfigurationAsync(1, default)).Columns);
        Assert.Equal("B", (await client.GetBoardAsync(1, default))!.Name);
        Assert.Single((await client.GetIssuesAsync([7], Fields, false, default)).Issues);
        Assert.Single((await client.GetChangelogsAsync([7], default).FirstAsync())[7].Items);
    }

    [Fact]
    public async Task A_single_history_without_its_list_is_asked_again()
    {
        var jira = FakeJira
            .DataCenter()
            .On("GET /rest/api/2/issue/7", """{"id":"7","changelog":{"total":1}}""")
            .On("GET /rest/api/2/issue/7", """{"id":"7","changelog":{"total":0,"histories":[]}}""");

        Assert.True((await (await ConnectAsync(jira)).GetChangelogsAsync([7], default).FirstAsync())[7].Complete);
    }

    [Fact]
    public async Task An_embedded_history_without_its_list_is_none_that_came_along()
    {
        var jira = FakeJira
            .DataCenter()
            .On(DataCenterSearch, $$"""{"issues":[{{Issue(7, outside: ""","changelog":{"total":0}""")}}],"total":1}""");

        var issue = await (await ConnectAsync(jira))
            .SearchIssuesAsync(Query, Fields, withChangelog: true, default)
            .SelectMany(page => page.Issues)
            .SingleAsync();

        Assert.Null(issue.Changelog);
    }

    [Fact]
    public async Task Where_it_never_comes_Jiras_words_are_told_and_the_run_can_be_resumed()
    {
        var jira = FakeJira
            .Cloud()
            .OnAny(CloudSearch, _ => FakeJira.Answer(HttpStatusCode.OK, """{"errorMessages":["The index is being rebuilt."]}"""));

        var failure = await Assert.ThrowsAsync<JiraException>(() => IdsAsync(jira));

        Assert.Equal((JiraFailure.Malformed, true), (failure.Kind, failure.Resumable));
        Assert.Contains("does not hold “issues”", failure.JiraMessage, StringComparison.Ordinal);
        Assert.Contains("The index is being rebuilt.", failure.JiraMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"count":null}""")]
    [InlineData("""{"count":"some"}""")]
    [InlineData("""{"count":-5}""")]
    public async Task A_count_that_Jira_does_not_say_is_unknown(string body)
    {
        var jira = FakeJira.Cloud().On("POST /rest/api/3/search/approximate-count", body);

        Assert.Null(await (await ConnectAsync(jira)).CountAsync("x", default));
    }

    private static async Task<List<long>> IdsAsync(FakeJira jira) =>
        await (await ConnectAsync(jira))
            .SearchIssuesAsync(Query, Fields, withChangelog: false, default)
            .SelectMany(page => page.Issues.Select(i => i.Id))
            .ToListAsync();
}
