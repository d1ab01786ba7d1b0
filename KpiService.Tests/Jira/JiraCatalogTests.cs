using System.Net;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Jira;
using KpiService.Jira.Reading;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class JiraCatalogTests
{
    private const string Boards = "GET /rest/agile/1.0/board";

    [Fact]
    public async Task Boards_of_every_type_are_paged_by_what_came_even_without_a_total()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                Boards,
                """{"maxResults":50,"startAt":0,"isLast":false,"values":[{"id":1,"name":"A","type":"scrum","location":{"projectKey":"CORE"}},{"id":2,"name":"B","type":"simple"}]}"""
            )
            .On(Boards, """{"maxResults":50,"startAt":2,"isLast":true,"values":[{"id":3,"name":"C","type":"kanban"}]}""");
        var client = await JiraClients.ConnectAsync(jira);

        var boards = await client.GetBoardsAsync("CORE", CancellationToken.None).ToListAsync();

        Assert.Equal([new(1, "A", "scrum", "CORE"), new(2, "B", "simple", null), new BoardFact(3, "C", "kanban", null)], boards);
        Assert.Equal("?maxResults=50&projectKeyOrId=CORE&startAt=2", jira.Calls.Last().Uri.Query);
    }

    [Theory]
    [InlineData("simple", 400, "The board does not support sprints")]
    [InlineData("scrum", 400, "Das Board unterstützt keine Sprints")]
    [InlineData("simple", 400, "ボードはスプリントをサポートしていません")]
    [InlineData("kanban", 400, "Nope.")]
    [InlineData("kanban", 422, "No columns.")]
    public async Task A_board_that_has_no_sprints_by_its_nature_is_no_error(string type, int status, string words)
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/agile/1.0/board/3/sprint",
                () => FakeJira.Answer((HttpStatusCode)status, $$"""{"errorMessages":["{{words}}"]}""")
            );

        Assert.Null(
            await (await JiraClients.ConnectAsync(jira)).GetSprintsAsync(new BoardFact(3, "Board", type, null), CancellationToken.None)
        );
    }

    [Theory]
    [InlineData(400, "The filter of this board was deleted.")]
    [InlineData(422, "Sprints can't be shown: a column lacks a status.")]
    [InlineData(403, "The board does not support sprints")]
    public async Task Any_other_refusal_of_a_boards_sprints_is_told(int status, string words)
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/agile/1.0/board/3/sprint",
                () => FakeJira.Answer((HttpStatusCode)status, $$"""{"errorMessages":["{{words}}"]}""")
            );
        var client = await JiraClients.ConnectAsync(jira);

        var failure = await Assert.ThrowsAsync<JiraException>(() =>
            client.GetSprintsAsync(new BoardFact(3, "Board", "scrum", null), CancellationToken.None)
        );

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_without_an_id_are_left_out_and_the_others_stay()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/api/3/status",
                """[{"id":"1","name":"Open","scope":"global"},{"name":"No id"},null,{"id":"x"},{"id":2,"statusCategory":[]}]"""
            )
            .On("GET /rest/api/3/field", """[{"id":"summary","schema":"text"},{"id":null,"name":"x"},"status"]""")
            .On(Boards, """{"isLast":"true","values":[{"id":"7","name":12,"location":"CORE"},{"name":"No id"}]}""");
        var client = await JiraClients.ConnectAsync(jira);

        Assert.Equal([1L, 2L], (await client.GetStatusesAsync(CancellationToken.None)).Select(status => status.Id));
        Assert.Equal("summary", Assert.Single(await client.GetFieldsAsync(CancellationToken.None)).Id);
        Assert.Equal([new BoardFact(7, "12", "", null)], await client.GetBoardsAsync("CORE", CancellationToken.None).ToListAsync());
        Assert.Equal(
            ["GET /rest/agile/1.0/board: 1 rows", "GET field: 2 rows", "GET status: 3 rows"],
            client.LeftOut.Select(note => note.Split(" have ")[0])
        );
    }

    [Fact]
    public async Task A_sprint_carries_planned_and_real_dates()
    {
        var jira = FakeJira
            .DataCenter()
            .On(
                "GET /rest/agile/1.0/board/1/sprint",
                """
                {"isLast":true,"values":[{"id":5,"name":"S","state":"closed","startDate":"2026-01-01T00:00:00.000-05:00",
                "endDate":"2026-01-14T00:00:00.000-05:00",
                "activatedDate":"2026-01-02T00:00:00.000-05:00","completeDate":"2026-01-15T00:00:00.000-05:00",
                "originBoardId":1,"goal":"g"}]}
                """
            );

        var sprint = Assert.Single(
            (
                await (await JiraClients.ConnectAsync(jira)).GetSprintsAsync(
                    new BoardFact(1, "Board", "scrum", null),
                    CancellationToken.None
                )
            )!
        );

        Assert.Equal((5, SprintState.Closed, 1L, "g"), (sprint.Id, sprint.State, sprint.OriginBoardId, sprint.Goal));
        Assert.Equal(("2026-01-02T05:00:00.000Z", "2026-01-15T05:00:00.000Z"), (sprint.Activated.ToString(), sprint.Completed.ToString()));
    }

    [Fact]
    public async Task A_board_configuration_tells_columns_filter_and_estimate()
    {
        var jira = FakeJira
            .Cloud()
            .On(
                "GET /rest/agile/1.0/board/1/configuration",
                """
                {"filter":{"id":"1001"},"estimation":{"type":"field","field":{"fieldId":"customfield_9"}},
                "columnConfig":{"columns":[{"name":"To Do","statuses":[{"id":"1"},{"id":"2"}]},{"name":"Empty","statuses":[]}]}}
                """
            );

        var board = await (await JiraClients.ConnectAsync(jira)).GetBoardConfigurationAsync(1, CancellationToken.None);

        Assert.Equal((1001L, "customfield_9"), (board.FilterId, board.EstimationFieldId));
        Assert.Equal([1L, 2L], board.Columns[0].StatusIds);
        Assert.Empty(board.Columns[1].StatusIds);
    }

    [Fact]
    public async Task A_board_that_estimates_by_issue_count_has_no_estimate_field()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/agile/1.0/board/1/configuration", """{"estimation":{"type":"issueCount"},"columnConfig":{"columns":[]}}""");

        Assert.Null((await (await JiraClients.ConnectAsync(jira)).GetBoardConfigurationAsync(1, CancellationToken.None)).EstimationFieldId);
    }

    [Fact]
    public async Task What_is_absent_is_null_and_no_error()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/agile/1.0/sprint/5", () => FakeJira.Answer(HttpStatusCode.NotFound, "{}"))
            .On("GET /rest/agile/1.0/board/6", () => FakeJira.Answer(HttpStatusCode.NotFound, "{}"));
        var client = await JiraClients.ConnectAsync(jira);

        Assert.Null(await client.GetSprintAsync(5, CancellationToken.None));
        Assert.Null(await client.GetBoardAsync(6, CancellationToken.None));
    }

    [Fact]
    public async Task Cloud_projects_are_paged_and_include_archived_ones()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/api/3/project/search", """{"isLast":false,"values":[{"id":"1","key":"A","name":"Alpha"}]}""")
            .On("GET /rest/api/3/project/search", """{"isLast":true,"values":[{"id":"2","key":"B","name":"Beta","archived":true}]}""");

        var projects = await (await JiraClients.ConnectAsync(jira)).GetProjectsAsync(CancellationToken.None);

        Assert.Equal([new(1, "A", "Alpha", Archived: false), new ProjectFact(2, "B", "Beta", Archived: true)], projects);
        Assert.Contains("status=live&status=archived", jira.Calls.Last().Uri.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_Center_projects_come_in_one_list()
    {
        var jira = FakeJira.DataCenter().On("GET /rest/api/2/project", """[{"id":"1","key":"A","name":"Alpha"}]""");

        Assert.Equal("A", Assert.Single(await (await JiraClients.ConnectAsync(jira)).GetProjectsAsync(CancellationToken.None)).Key);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, IssuePresence.Absent)]
    [InlineData(HttpStatusCode.Forbidden, IssuePresence.Forbidden)]
    public async Task A_probe_tells_absent_from_forbidden(HttpStatusCode status, IssuePresence presence)
    {
        var jira = FakeJira.Cloud().On("GET /rest/api/3/issue/7", () => FakeJira.Answer(status, "{}"));

        Assert.Equal(new IssueProbe(presence), await (await JiraClients.ConnectAsync(jira)).ProbeIssueAsync(7, CancellationToken.None));
    }

    [Fact]
    public async Task A_probe_finds_a_moved_issue_under_its_new_key()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/api/3/issue/7", """{"id":"7","key":"NEW-1","fields":{"project":{"id":"9","key":"NEW"}}}""");

        var probe = await (await JiraClients.ConnectAsync(jira)).ProbeIssueAsync(7, CancellationToken.None);

        Assert.Equal(new IssueProbe(IssuePresence.Present, "NEW-1", 9, "NEW"), probe);
    }
}
