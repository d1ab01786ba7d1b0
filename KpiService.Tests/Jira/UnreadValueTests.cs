using System.Net;
using System.Text.Json.Nodes;
using KpiService.Domain.Facts;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;
using static KpiService.Tests.Testing.Jiras.JiraClients;

namespace KpiService.Tests.Jira;

/// <summary>A value that can't be read fails at most its own record.</summary>
public sealed class UnreadValueTests
{
    private const string Search = "POST /rest/api/3/search/jql";

    [Theory]
    [InlineData("resolutiondate", "\"20260-01-01T00:00:00.000+0000\"", "20260-01-01T00:00:00.000+0000")]
    [InlineData("resolutiondate", "\"\"", "")]
    [InlineData("statuscategorychangedate", "false", "false")]
    [InlineData("archiveddate", "99999999999999999", "99999999999999999")]
    [InlineData("priority", "\"High\"", "High")]
    [InlineData("resolution", "7", "7")]
    [InlineData("assignee", "[]", "[]")]
    [InlineData("labels", "\"a b\"", "a b")]
    [InlineData("customfield_2", "\"13 points\"", "13 points")]
    [InlineData("customfield_2", "{\"value\":5}", "{\"value\":5}")]
    [InlineData("customfield_1", "[{\"name\":\"no id\"}]", "{\"name\":\"no id\"}")]
    [InlineData("customfield_1", "[4711]", "4711")]
    [InlineData("customfield_1", "true", "true")]
    [InlineData("customfield_4", "{}", "{}")]
    [InlineData("customfield_5", "3", "3")]
    public async Task An_optional_value_is_null_and_noted(string field, string json, string value)
    {
        var page = await SearchAsync(Issue(1, more: $$""","{{field}}":{{json}}"""), Issue(2));

        Assert.Equal([1L, 2L], page.Issues.Select(issue => issue.Id));
        Assert.Equal(new UnreadFact(field, value), Assert.Single(page.Issues[0].Unread));
        Assert.Empty(page.Issues[1].Unread);
        Assert.Equal(
            (null, null, null, null),
            (
                page.Issues[0].Resolved,
                page.Issues[0].Attributes.Name(IssueAttributes.Priority),
                page.Issues[0].Attributes.Name(IssueAttributes.Resolution),
                page.Issues[0].EpicKey
            )
        );
        Assert.Empty(page.Issues[0].Estimates);
        Assert.Empty(page.Issues[0].Sprints);
    }

    [Fact]
    public async Task What_is_odd_but_can_be_read_is_read()
    {
        var issue = Assert.Single(
            (
                await SearchAsync(
                    Issue(
                        1,
                        more: """
                        ,"labels":["a",null,7,{"x":1}],"components":[{"id":"3"},{"name":"api"},"text"],"parent":{"key":"CORE-9"},"resolution":{"id":"10000"},
                        "customfield_2":"5.5","customfield_3":1e999,"customfield_1":{"id":"12","name":5,"state":"active"},"customfield_5":[{"value":"x"}]
                        """
                    )
                )
            ).Issues
        );

        Assert.Equal(["a", "7"], issue.Attributes.Names(IssueAttributes.Labels));
        Assert.Equal(["api"], issue.Attributes.Names(IssueAttributes.Components));
        Assert.Null(issue.ParentId);
        Assert.Equal("10000", issue.Attributes.Name(IssueAttributes.Resolution));
        Assert.Equal(new Dictionary<string, double> { ["customfield_2"] = 5.5 }, issue.Estimates);
        Assert.Equal((12, "5"), (Assert.Single(issue.Sprints).Id, issue.Sprints[0].Name));
        Assert.True(issue.Flagged);
    }

    [Theory]
    [InlineData("created", "\"never\"", "never")]
    [InlineData("updated", "\"0026-01-01T00:00:00.000+0000\"", "0026-01-01T00:00:00.000+0000")]
    [InlineData("status", "\"Done\"", "Done")]
    [InlineData("issuetype", "null", "")]
    [InlineData("project", "[]", "[]")]
    public async Task A_value_every_issue_has_fails_its_issue_alone(string field, string json, string value)
    {
        var odd = JsonNode.Parse(Issue(1))!;
        odd["fields"]![field] = JsonNode.Parse(json);

        var page = await SearchAsync(odd.ToJsonString(), Issue(2));

        Assert.Equal(2, Assert.Single(page.Issues).Id);
        Assert.Equal(new UnreadIssue(1, "CORE-1", new UnreadFact(field, value)), Assert.Single(page.Unread));
    }

    [Fact]
    public async Task An_issue_without_id_or_key_fails_alone()
    {
        var page = await SearchAsync(
            Issue(1).Replace("\"id\":\"1\",\"key\"", "\"id\":\"one\",\"key\"", StringComparison.Ordinal),
            "null",
            Issue(3)
        );

        Assert.Equal(3, Assert.Single(page.Issues).Id);
        Assert.Equal(
            [new UnreadIssue(0, "CORE-1", new UnreadFact("id", "one")), new UnreadIssue(0, null, new UnreadFact("id", ""))],
            page.Unread
        );
    }

    [Fact]
    public async Task A_sprint_of_the_Sprint_field_has_its_own_notes()
    {
        var sprint = Assert.Single(
            (await SearchAsync(Issue(1, more: ""","customfield_1":[{"id":8,"name":"S","state":"closed","endDate":"None"}]""")))
                .Issues[0]
                .Sprints
        );

        Assert.Equal((8, null), (sprint.Id, sprint.End));
        Assert.Equal(new UnreadFact("endDate", "None"), Assert.Single(sprint.Unread));
    }

    [Fact]
    public async Task A_sprint_of_a_board_keeps_its_other_values()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/agile/1.0/board/1/sprint",
                $$$"""
                {"isLast":true,"values":[{"id":5,"name":"S","state":"closed","startDate":"2026-01-01T00:00:00.000Z","endDate":{"iso":"{{{new string(
                    'x',
                    80
                )}}}"}},{"id":6,"startDate":1767225600000}]}
                """
            );

        var sprints = await (await ConnectAsync(jira)).GetSprintsAsync(new BoardFact(1, "B", "scrum", null), default);

        Assert.Equal([5L, 6L], sprints!.Select(sprint => sprint.Id));
        Assert.Equal(("2026-01-01T00:00:00.000Z", null), (sprints![0].Start.ToString(), sprints[0].End));
        Assert.Equal(new UnreadFact("endDate", $$"""{"iso":"{{new string('x', 52)}}…"""), Assert.Single(sprints[0].Unread));
        Assert.Empty(sprints[1].Unread);
    }

    [Theory]
    [InlineData("\"id\":\"5\",\"created\":\"2026-99-01\"", "5 has “2026-99-01” as created")]
    [InlineData("\"id\":\"5\"", "5 has no created")]
    [InlineData("\"id\":null,\"created\":1", "has “null” as id")]
    public async Task A_history_with_an_entry_that_can_not_be_read_is_not_complete(string entry, string why)
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "POST /rest/api/3/changelog/bulkfetch",
                $$$"""
                {"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"4","created":1,"items":[{"field":"x"}]},{{{{entry}}},"items":[]}]},
                {"issueId":"2","changeHistories":[{"id":"6","created":1,"items":[{"field":"x","from":5,"to":{}},null]}]}]}
                """
            );

        var histories = await (await ConnectAsync(jira)).GetChangelogsAsync([1, 2], default).FirstAsync();

        Assert.False(histories[1].Complete);
        Assert.Empty(histories[1].Items);
        Assert.Contains(why, histories[1].Error, StringComparison.Ordinal);
        Assert.Equal((true, null), (histories[2].Complete, histories[2].Error));
        Assert.Equal(("5", null), (Assert.Single(histories[2].Items).FromValue, histories[2].Items[0].ToValue));
    }

    [Fact]
    public async Task Sprints_of_several_fields_count_and_the_first_epic_link_with_a_value()
    {
        var map = Fields with
        {
            SprintFieldIds = ["customfield_1", "customfield_9"],
            EpicLinkFieldIds = ["customfield_4", "customfield_8"],
            FlaggedFieldIds = ["customfield_5", "customfield_7"],
            EpicNameFieldId = "customfield_6",
        };
        var jira = FakeJira
            .Cloud()
            .On(
                Search,
                $$"""
                {"issues":[{{Issue(
                    1,
                    more: ""","customfield_1":[{"id":1},{"id":2}],"customfield_9":[{"id":2},{"id":3}],"customfield_4":null,"customfield_8":"CORE-5","customfield_5":[],"customfield_7":[{"id":"1"}],"customfield_6":"Big" """
                )}}]}
                """
            );

        var issue = (
            await (await ConnectAsync(jira)).SearchIssuesAsync(new IssueQuery("x", IssueOrder.Created), map, false, default).SingleAsync()
        ).Issues[0];

        Assert.Equal([1L, 2, 3], issue.Sprints.Select(sprint => sprint.Id));
        Assert.Equal(("CORE-5", true, true), (issue.EpicKey, issue.Flagged, issue.HasEpicName));
    }

    [Fact]
    public async Task Instants_of_archiving_and_of_the_category_are_read()
    {
        var issue = (
            await SearchAsync(
                Issue(
                    1,
                    more: ""","archiveddate":"2026-03-01T00:00:00.000+0000","statuscategorychangedate":"2026-02-01T00:00:00.000+0100" """
                )
            )
        ).Issues[0];

        Assert.Equal(
            ("2026-03-01T00:00:00.000Z", "2026-01-31T23:00:00.000Z"),
            (issue.Archived.ToString(), issue.CategoryChanged.ToString())
        );
    }

    private static async Task<IssuePage> SearchAsync(params string[] issues)
    {
        var jira = FakeJira.Cloud().On(Search, () => FakeJira.Answer(HttpStatusCode.OK, $$"""{"issues":{{Issues(issues)}}}"""));
        return await (await ConnectAsync(jira))
            .SearchIssuesAsync(new IssueQuery("x", IssueOrder.Created), Fields, withChangelog: false, default)
            .SingleAsync();
    }
}
