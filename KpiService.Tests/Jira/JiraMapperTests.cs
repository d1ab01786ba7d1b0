using System.Text.Json;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Fields;
using KpiService.Jira.Mapping;
using KpiService.Jira.Wire;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class JiraMapperTests
{
    [Fact]
    public void A_Cloud_issue_becomes_a_fact()
    {
        var issue = Map(
            JiraClients.Issue(
                7,
                "2026-01-01T10:00:00.000+0100",
                "2026-01-02T00:00:00.000+0000",
                """
                ,"priority":{"name":"High"},"resolution":{"name":"Done"},"resolutiondate":"2026-01-02T00:00:00.000+0000",
                "labels":["a","b"],"components":[{"name":"api"}],"fixVersions":[{"name":"1.0"}],"parent":{"id":"3","key":"CORE-3"},
                "customfield_1":[{"id":12,"name":"S1","state":"closed","boardId":4,"goal":"","startDate":"2026-01-01T00:00:00.000Z",
                "completeDate":"2026-01-02T00:00:00.000Z"}],
                "customfield_2":null,"customfield_3":-2.5,"customfield_4":null,"customfield_5":[{"value":"Impediment"}]
                """
            )
        );

        Assert.Equal((7, "CORE-7", 100, "CORE"), (issue.Id, issue.Key, issue.ProjectId, issue.ProjectKey));
        Assert.Equal(new IssueTypeFact(1, "Story", 0, Subtask: false), issue.Type);
        Assert.Equal(new StatusFact(3, "In Progress", StatusCategory.InProgress), issue.Status);
        Assert.Equal("High", issue.Attributes.Name(IssueAttributes.Priority));
        Assert.Equal("Done", issue.Attributes.Name(IssueAttributes.Resolution));
        Assert.Equal("2026-01-02T00:00:00.000Z", issue.Resolved.ToString());
        Assert.Equal(("2026-01-01T09:00:00.000Z", 3L), (issue.Created.ToString(), issue.ParentId));
        Assert.Equal(["a", "b"], issue.Attributes.Names(IssueAttributes.Labels));
        Assert.Equal(["api"], issue.Attributes.Names(IssueAttributes.Components));
        Assert.Equal(["1.0"], issue.Attributes.Names(IssueAttributes.FixVersions));
        var sprint = Assert.Single(issue.Sprints);
        Assert.Equal((12, "S1", SprintState.Closed, 4L), (sprint.Id, sprint.Name, sprint.State, sprint.OriginBoardId));
        Assert.Equal(new Dictionary<string, double> { ["customfield_3"] = -2.5 }, issue.Estimates);
        Assert.True(issue.Flagged);
        Assert.Null(issue.EpicKey);
        Assert.Null(issue.Changelog);
    }

    [Fact]
    public void A_Data_Center_issue_becomes_a_fact()
    {
        var issue = Map(
            """
            {"id":"7","key":"CORE-7","fields":{"summary":"s","project":{"id":"100","key":"CORE"},
            "issuetype":{"id":"5","name":"Sub-task","subtask":true},
            "status":{"id":"3","name":"x","statusCategory":{"key":"undefined"}},"created":"2026-01-01T00:00:00.000+0000",
            "updated":"2026-01-01T00:00:00.000+0000",
            "customfield_1":["com.atlassian.greenhopper.service.sprint.Sprint@1[id=12,rapidViewId=4,state=ACTIVE,name=A, B,startDate=<null>]"],
            "customfield_2":3.0,"customfield_4":"CORE-1","customfield_5":null,"resolution":null}}
            """
        );

        Assert.Equal(new IssueTypeFact(5, "Sub-task", -1, Subtask: true), issue.Type);
        Assert.Null(issue.Status.Category);
        Assert.Equal("A, B", Assert.Single(issue.Sprints).Name);
        Assert.Equal(("CORE-1", false, 3.0), (issue.EpicKey, issue.Flagged, issue.Estimates["customfield_2"]));
    }

    [Theory]
    [InlineData("new", StatusCategory.ToDo)]
    [InlineData("indeterminate", StatusCategory.InProgress)]
    [InlineData("done", StatusCategory.Done)]
    [InlineData("undefined", null)]
    [InlineData("in-flight", null)]
    public void A_status_category_goes_by_its_key_and_any_other_is_unknown(string key, StatusCategory? expected) =>
        Assert.Equal(expected, JiraMapper.ToFact(new WireStatus(1, "s", new WireStatusCategory(key), null)).Category);

    [Fact]
    public void A_team_managed_status_names_its_project() =>
        Assert.Equal(9, JiraMapper.ToFact(new WireStatus(1, "s", null, new WireScope(new WireProject(9, null, null, null)))).ProjectId);

    [Theory]
    [InlineData(@"a\u0000b", "a\0b")]
    [InlineData(@"\u202eright to left\u0007", "\u202eright to left\a")]
    [InlineData(@"half \ud83d pair", "half \ufffd pair")]
    [InlineData(@"whole \ud83d\ude00 pair, \\ud83d no escape, half \ude00", "whole \ud83d\ude00 pair, \\ud83d no escape, half \ufffd")]
    public void Strange_characters_in_a_text_break_nothing(string json, string expected) =>
        Assert.Equal(
            expected,
            Map(JiraClients.Issue(1).Replace("\"summary\":\"s\"", $"\"summary\":\"{json}\"", StringComparison.Ordinal)).Summary
        );

    [Fact]
    public void People_are_read_only_when_asked_for()
    {
        var wire = Wire(JiraClients.Issue(1, more: ""","assignee":{"accountId":"a-1"},"reporter":{"key":"JIRAUSER2","name":"bob"}"""));
        var with = Fact(wire, JiraClients.Fields with { People = true });

        Assert.Equal(("a-1", "JIRAUSER2"), (with.Assignee, with.Reporter));
        Assert.Null(Fact(wire, JiraClients.Fields).Assignee);
    }

    [Fact]
    public void A_history_is_ordered_by_time_entry_and_position()
    {
        var changelog = Map(
            JiraClients.Issue(
                1,
                outside: """
                ,"changelog":{"total":3,"histories":[
                {"id":"30","created":"2026-01-02T00:00:00.000+0000","items":[{"field":"status","fieldId":"status","from":"1","fromString":"A","to":"2","toString":"B"},{"field":"Key","fromString":"X-1","toString":"CORE-1"}]},
                {"id":"9","created":"2026-01-02T00:00:00.000+0000","items":[{"field":"labels","from":null}]},
                {"id":"40","created":"2026-01-01T00:00:00.000+0000","items":[{"field":"Story points","fieldId":"customfield_2","from":null,"fromString":null,"to":null,"toString":"13"}]}]}
                """
            )
        ).Changelog!;

        Assert.True(changelog.Complete);
        Assert.Equal([(40L, 0), (9L, 0), (30L, 0), (30L, 1)], changelog.Items.Select(item => (item.HistoryId, item.Position)));
        var created = Instant.From(new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(new ChangeFact(30, 0, created, "status", "status", "1", "A", "2", "B"), changelog.Items[2]);
        Assert.Equal("13", changelog.Items[0].ToText);
    }

    [Fact]
    public void A_history_Jira_cut_off_is_not_complete() =>
        Assert.False(Map(JiraClients.Issue(1, outside: ""","changelog":{"total":41,"histories":[]}""")).Changelog!.Complete);

    [Fact]
    public void An_issue_without_a_field_that_every_issue_has_is_unread()
    {
        var (issues, unread) = IssueMapper.ToFacts([Wire("""{"id":"1","key":"A-1","fields":{"summary":"s"}}""")], JiraClients.Fields);

        Assert.Empty(issues);
        Assert.Equal(new UnreadIssue(1, "A-1", new UnreadFact("project", "")), Assert.Single(unread));
    }

    private static WireIssue Wire(string json) => JsonSerializer.Deserialize(json, AttributeJson.Issue)!;

    private static IssueFact Map(string json) => Fact(Wire(json), JiraClients.Fields);

    private static IssueFact Fact(WireIssue issue, FieldMap map) => Assert.Single(IssueMapper.ToFacts([issue], map).Issues);
}
