using System.Net;
using System.Text.Json;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class IssueReaderTests
{
    private const string Bulk = "POST /rest/api/3/changelog/bulkfetch";

    [Fact]
    public async Task The_entries_of_an_issue_are_merged_over_pages()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                Bulk,
                """{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"10","created":1767225600000,"items":[{"field":"status"}]}]}],"nextPageToken":"t1"}"""
            )
            .On(
                Bulk,
                """{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"11","created":1767225601000,"items":[{"field":"status"}]}]}]}"""
            );

        var changelogs = await ReadAsync(jira, 1, 2);

        Assert.Equal([10L, 11L], changelogs[1].Items.Select(item => item.HistoryId));
        Assert.Equal("2026-01-01T00:00:00.000Z", changelogs[1].Items[0].Created.ToString());
        Assert.True(changelogs[1].Complete);
    }

    [Fact]
    public async Task An_issue_without_history_is_there_and_empty()
    {
        var jira = FakeJira.Cloud().On(Bulk, """{"issueChangeLogs":[]}""");

        var changelog = Assert.Single(await ReadAsync(jira, 2));

        Assert.Equal(2, changelog.Key);
        Assert.Empty(changelog.Value.Items);
    }

    [Fact]
    public async Task A_thousand_issues_are_asked_for_at_a_time_without_a_field_filter()
    {
        var jira = FakeJira.Cloud().On(Bulk, """{"issueChangeLogs":[]}""").On(Bulk, """{"issueChangeLogs":[]}""");

        await ReadAsync(jira, [.. Enumerable.Range(1, 1001).Select(id => (long)id)]);

        Assert.Equal("""{"issueIdsOrKeys":["1001"],"maxResults":10000}""", jira.BodiesOf(Bulk)[1]);
    }

    [Fact]
    public async Task A_refused_page_token_starts_the_batch_again()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                Bulk,
                """{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"10","created":1,"items":[{"field":"x"}]}]}],"nextPageToken":"t1"}"""
            )
            .On(Bulk, () => FakeJira.Answer(HttpStatusCode.BadRequest, "{}"))
            .On(Bulk, """{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"10","created":1,"items":[{"field":"x"}]}]}]}""");

        Assert.Single((await ReadAsync(jira, 1))[1].Items);
    }

    [Fact]
    public async Task A_page_token_that_keeps_coming_is_given_up()
    {
        var jira = FakeJira.Cloud();
        for (var i = 0; i < 6; i++)
            jira.On(Bulk, """{"issueChangeLogs":[],"nextPageToken":"same"}""");

        Assert.Equal(JiraFailure.Malformed, (await Assert.ThrowsAsync<JiraException>(() => ReadAsync(jira, 1))).Kind);
    }

    [Fact]
    public async Task On_Data_Center_histories_are_read_issue_by_issue()
    {
        var jira = FakeJira
            .DataCenter()
            .On(
                "GET /rest/api/2/issue/1",
                """{"id":"1","key":"A-1","changelog":{"total":1,"histories":[{"id":"5","created":"2026-01-01T00:00:00.000+0000","items":[{"field":"Sprint"}]}]}}"""
            )
            .On("GET /rest/api/2/issue/2", () => FakeJira.Answer(HttpStatusCode.NotFound, "{}"));

        var changelogs = await ReadAsync(jira, 1, 2);

        Assert.Equal("Sprint", Assert.Single(changelogs[1].Items).Field);
        Assert.DoesNotContain(2, changelogs.Keys);
    }

    [Fact]
    public async Task Cloud_issues_are_read_in_bulk_past_the_index()
    {
        var jira = FakeJira
            .Cloud()
            .On("POST /rest/api/3/issue/bulkfetch", $$"""{"issues":[{{JiraClients.Issue(4)}}],"issueErrors":[{"id":"5"}]}""");

        var reading = await ReadIssuesAsync(jira, [4, 5]);

        Assert.Equal(4, Assert.Single(reading.Issues).Id);
    }

    [Fact]
    public async Task Data_Center_issues_are_read_one_by_one_and_hidden_ones_left_out()
    {
        var jira = FakeJira
            .DataCenter()
            .On("GET /rest/api/2/issue/4", JiraClients.Issue(4))
            .On("GET /rest/api/2/issue/5", () => FakeJira.Answer(HttpStatusCode.NotFound, "{}"));

        var reading = await ReadIssuesAsync(jira, [4, 5]);

        Assert.Equal(4, Assert.Single(reading.Issues).Id);
        Assert.Contains(
            "expand=changelog",
            jira.Calls.First(call => call.Call.EndsWith("/4", StringComparison.Ordinal)).Uri.Query,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_batch_of_histories_that_is_too_much_is_halved_and_one_that_never_comes_is_that_issues_own()
    {
        var jira = FakeJira
            .Cloud()
            .OnAny(
                Bulk,
                call =>
                    Ids(call) is var ids && (ids.Length > 3 || ids.Contains(5))
                        ? FakeJira.Answer(HttpStatusCode.GatewayTimeout, "")
                        : FakeJira.Answer(HttpStatusCode.OK, $$"""{"issueChangeLogs":[{{string.Join(",", ids.Select(History))}}]}""")
            );

        var changelogs = await ReadAsync(jira, 1, 2, 3, 4, 5, 6, 7, 8);

        Assert.Equal(
            [1L, 2, 3, 4, 6, 7, 8],
            changelogs.Where(pair => pair.Value is { Complete: true, Error: null, Items.Count: 1 }).Select(pair => pair.Key).Order()
        );
        Assert.Equal((false, 0), (changelogs[5].Complete, changelogs[5].Items.Count));
        Assert.Contains("HTTP 504", changelogs[5].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_history_comes_at_all_it_is_Jira_that_fails()
    {
        var jira = FakeJira.Cloud().OnAny(Bulk, _ => FakeJira.Answer(HttpStatusCode.InternalServerError, ""));

        var failure = await Assert.ThrowsAsync<JiraException>(() => ReadAsync(jira, [.. Enumerable.Range(1, 100).Select(id => (long)id)]));

        Assert.Equal((JiraFailure.Unavailable, true), (failure.Kind, failure.Resumable));
        Assert.InRange(jira.Calls.Count, 20, 100);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, null)]
    [InlineData(HttpStatusCode.InternalServerError, "HTTP 500")]
    public async Task A_single_history_of_Data_Center_is_hidden_or_can_not_be_read(HttpStatusCode status, string? error)
    {
        var jira = FakeJira
            .DataCenter()
            .On("GET /rest/api/2/issue/1", """{"id":"1","changelog":{"total":0,"histories":[]}}""")
            .OnAny("GET /rest/api/2/issue/2", _ => FakeJira.Answer(status, ""));

        var changelogs = await ReadAsync(jira, 1, 2);

        Assert.True(changelogs[1].Complete);
        Assert.Equal(error is null, !changelogs.ContainsKey(2));
        Assert.Contains(error ?? "", changelogs.GetValueOrDefault(2)?.Error ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_issue_that_never_comes_has_failed_and_is_not_absent()
    {
        const string BulkIssues = "POST /rest/api/3/issue/bulkfetch";
        var jira = FakeJira
            .Cloud()
            .OnAny(
                BulkIssues,
                call =>
                    Ids(call) is var ids && ids.Contains(2)
                        ? FakeJira.Answer(HttpStatusCode.InternalServerError, """{"errorMessages":["Broken."]}""")
                        : FakeJira.Answer(
                            HttpStatusCode.OK,
                            $$"""{"issues":[{{string.Join(",", ids.Where(id => id != 3).Select(id => JiraClients.Issue(id)))}}]}"""
                        )
            );

        var reading = await (await JiraClients.ConnectAsync(jira)).GetIssuesAsync(
            [1, 2, 3, 4],
            JiraClients.Fields,
            withChangelog: false,
            CancellationToken.None
        );

        Assert.Equal([1L, 4], reading.Issues.Select(issue => issue.Id));
        Assert.Contains("Broken.", Assert.Single(reading.Failed, pair => pair.Key == 2).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_Data_Center_an_issue_whose_history_is_too_much_comes_without_and_a_broken_one_has_failed()
    {
        var jira = FakeJira
            .DataCenter()
            .OnAny(
                "GET /rest/api/2/issue/1",
                call =>
                    call.Uri.Query.Contains("expand", StringComparison.Ordinal)
                        ? FakeJira.Answer(HttpStatusCode.GatewayTimeout, "")
                        : FakeJira.Answer(HttpStatusCode.OK, JiraClients.Issue(1))
            )
            .OnAny("GET /rest/api/2/issue/2", _ => FakeJira.Answer(HttpStatusCode.InternalServerError, ""))
            .OnAny("GET /rest/api/2/issue/3", _ => FakeJira.Answer(HttpStatusCode.OK, """{"id":"3","key":"CORE-3","fields":{}}"""));

        var reading = await ReadIssuesAsync(jira, [1, 2, 3]);

        Assert.Null(Assert.Single(reading.Issues).Changelog);
        Assert.Equal(2, Assert.Single(reading.Failed).Key);
        Assert.Equal(3, Assert.Single(reading.Unread).Id);
    }

    private static long[] Ids(FakeCall call) =>
        [
            .. JsonElement
                .Parse(call.Body)
                .GetProperty("issueIdsOrKeys")
                .EnumerateArray()
                .Select(id => long.Parse(id.GetString()!, System.Globalization.CultureInfo.InvariantCulture)),
        ];

    private static string History(long id) =>
        $$"""{"issueId":"{{id}}","changeHistories":[{"id":"{{id + 100}}","created":1,"items":[{"field":"x"}]}]}""";

    private static async Task<IssueReading> ReadIssuesAsync(FakeJira jira, long[] ids) =>
        await (await JiraClients.ConnectAsync(jira)).GetIssuesAsync(ids, JiraClients.Fields, withChangelog: true, CancellationToken.None);

    private static async Task<Dictionary<long, ChangelogFact>> ReadAsync(FakeJira jira, params long[] ids)
    {
        var client = await JiraClients.ConnectAsync(jira);
        return await client
            .GetChangelogsAsync(ids, CancellationToken.None)
            .SelectMany(batch => batch)
            .ToDictionaryAsync(pair => pair.Key, pair => pair.Value);
    }
}
