using System.Net;
using KpiService.Configuration;
using KpiService.Jira.Checks;
using KpiService.Tests.Testing.Jiras;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Jira;

public sealed class JiraCheckTests
{
    [Fact]
    public async Task A_sound_connection_passes_every_step()
    {
        var steps = await RunAsync(Sound(), "CORE");

        Assert.DoesNotContain(steps, step => step.State is CheckState.Failed or CheckState.Skipped);
        Assert.Equal("42 issues.", steps.Single(step => step.Name == "project CORE").Detail);
        Assert.Contains("customfield_2", steps.Single(step => step.Name == "story points").Detail, StringComparison.Ordinal);
        Assert.Contains(
            "1 issues with 1 changes",
            steps.Single(step => step.Name == "search and changelog").Detail,
            StringComparison.Ordinal
        );
        Assert.All(steps, step => Assert.Equal("acme", step.Instance));
    }

    [Fact]
    public async Task A_project_that_is_not_visible_fails_with_those_that_are()
    {
        var step = (await RunAsync(Sound(), "CORE", "NOPE")).Single(step => step.Name == "project NOPE");

        Assert.Equal(CheckState.Failed, step.State);
        Assert.Contains("CORE", step.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_configured_field_that_does_not_exist_fails()
    {
        var instance = JiraClients.Instance();
        instance.Fields.Sprint = "customfield_404";

        var step = (await RunAsync(Sound(), instance, "CORE")).Single(step => step.Name == "field overrides");

        Assert.Equal((CheckState.Failed, "Jira has no field customfield_404."), (step.State, step.Detail));
    }

    [Fact]
    public async Task Keys_of_another_instance_are_left_to_it()
    {
        var steps = await RunAsync(Sound(), "acme:CORE", "other:X");

        Assert.Contains(steps, step => step.Name == "project CORE");
        Assert.DoesNotContain(steps, step => step.Name.EndsWith('X'));
    }

    [Fact]
    public async Task Refused_credentials_prove_the_connection_and_skip_the_rest()
    {
        var jira = new FakeJira()
            .On("GET /rest/api/2/serverInfo", () => FakeJira.Answer(HttpStatusCode.Unauthorized, "no"))
            .On("GET /_edge/tenant_info", () => FakeJira.Answer(HttpStatusCode.NotFound, ""));

        var steps = await RunAsync(jira, "CORE");

        Assert.Equal((CheckState.Ok, CheckState.Failed), (steps[0].State, steps[1].State));
        Assert.NotNull(steps[1].Advice);
        Assert.All(steps.Skip(2), step => Assert.Equal(CheckState.Skipped, step.State));
    }

    [Theory]
    [InlineData("2026-12-13", CheckState.Ok, "The token expires on 2026-12-13, in 15 days.")]
    [InlineData("2026-12-12", CheckState.Warning, "The token expires on 2026-12-12, in 14 days.")]
    [InlineData("2026-11-28", CheckState.Warning, "The token expires today, 2026-11-28.")]
    [InlineData("2026-11-27", CheckState.Failed, "The token expired on 2026-11-27, 1 day ago.")]
    public async Task The_end_of_a_token_is_told_before_its_credentials_are_tried(string expires, CheckState state, string detail)
    {
        var instance = JiraClients.Instance();
        instance.TokenExpires = expires;

        var steps = await RunAsync(Sound(), instance, "CORE");

        Assert.Equal(("token expiry", state, detail), (steps[0].Name, steps[0].State, steps[0].Detail));
        Assert.Equal(state == CheckState.Ok, steps[0].Advice is null);
        Assert.All(steps.Skip(1), step => Assert.Equal(CheckState.Ok, step.State));
    }

    [Fact]
    public async Task One_failing_endpoint_does_not_hide_the_others()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/api/2/serverInfo", """{"deploymentType":"Cloud"}""")
            .On("GET /rest/api/3/myself", """{"accountId":"me"}""")
            .On("GET /rest/api/3/field", () => FakeJira.Answer(HttpStatusCode.Forbidden, """{"errorMessages":["No."]}"""))
            .On("GET /rest/api/3/status", """[{"id":"1","name":"Open"}]""")
            .On("GET /rest/api/3/issuetype", """[{"id":"1","name":"Story"}]""")
            .On("GET /rest/api/3/resolution", """[{"name":"Done"}]""")
            .On("GET /rest/api/3/project/search", """{"isLast":true,"values":[{"id":"1","key":"A"}]}""");

        var steps = await RunAsync(jira);

        var failed = Assert.Single(steps, step => step.State == CheckState.Failed);
        Assert.Equal(("fields", "GET /rest/api/3/field: Forbidden: No. (HTTP 403)"), (failed.Name, failed.Detail));
        Assert.Equal(CheckState.Ok, steps.Single(step => step.Name == "statuses").State);
    }

    [Fact]
    public async Task Resolutions_of_another_language_that_none_of_not_delivered_names_are_a_warning()
    {
        var jira = Sound("""[{"name":"Erledigt"},{"name":"Wird nicht behoben"}]""");

        var step = (await RunAsync(jira, "CORE")).Single(step => step.Name == "resolutions");

        Assert.Equal(CheckState.Warning, step.State);
        Assert.Contains("Erledigt, Wird nicht behoben", step.Detail, StringComparison.Ordinal);
        Assert.Contains("workflow.not_delivered", step.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, CheckState.Warning)]
    [InlineData(3, CheckState.Ok)]
    public async Task On_Data_Center_epic_links_without_an_epic_in_sight_are_a_warning(int epics, CheckState state)
    {
        var jira = WithEpicFields().On("POST /rest/api/2/search", $$"""{"issues":[],"total":{{epics}},"maxResults":0,"startAt":0}""");

        var step = (await RunAsync(jira, "CORE")).Single(step => step.Name == "epics");

        Assert.Equal(state, step.State);
    }

    [Fact]
    public async Task A_Jira_that_refuses_to_search_by_the_epic_name_is_a_warning()
    {
        const string refusal = """{"errorMessages":["Field 'cf[8]' does not exist or you do not have permission to view it."]}""";
        var jira = WithEpicFields().On("POST /rest/api/2/search", () => FakeJira.Answer(HttpStatusCode.BadRequest, refusal));

        var step = (await RunAsync(jira, "CORE")).Single(step => step.Name == "epics");

        Assert.Equal(CheckState.Warning, step.State);
        Assert.Contains("cf[8]", step.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Jira_that_does_not_list_its_resolutions_is_a_warning()
    {
        var jira = WithEpicFields()
            .On("GET /rest/api/2/resolution", () => FakeJira.Answer(HttpStatusCode.Forbidden, """{"errorMessages":["No."]}"""));

        var step = (await RunAsync(jira, "CORE")).Single(step => step.Name == "resolutions");

        Assert.Equal(CheckState.Warning, step.State);
        Assert.Contains("workflow.not_delivered", step.Advice, StringComparison.Ordinal);
    }

    /// <summary>42 issues, 12 of them linked to epics; how many epics there are is the next search's answer.</summary>
    private static FakeJira WithEpicFields() =>
        FakeJira
            .DataCenter()
            .On("GET /rest/api/2/serverInfo", """{"deploymentType":"Server"}""")
            .On("GET /rest/api/2/myself", """{"key":"me"}""")
            .On(
                "GET /rest/api/2/field",
                """
                [{"id":"customfield_7","name":"Epic Link","schema":{"custom":"com.pyxis.greenhopper.jira:gh-epic-link"}},
                {"id":"customfield_8","name":"Epic-Name","schema":{"custom":"com.pyxis.greenhopper.jira:gh-epic-label"}}]
                """
            )
            .On("GET /rest/api/2/project", """[{"id":"1","key":"CORE"}]""")
            .On("POST /rest/api/2/search", """{"issues":[],"total":42,"maxResults":0,"startAt":0}""")
            .On("POST /rest/api/2/search", """{"issues":[],"total":12,"maxResults":0,"startAt":0}""");

    private static FakeJira Sound(string resolutions = """[{"name":"Done"},{"name":"Won’t do"}]""") =>
        FakeJira
            .Cloud()
            .On("GET /rest/api/2/serverInfo", """{"deploymentType":"Cloud"}""")
            .On("GET /rest/api/3/myself", """{"accountId":"me"}""")
            .On(
                "GET /rest/api/3/field",
                """
                [{"id":"customfield_1","name":"Sprint","schema":{"type":"array","custom":"com.pyxis.greenhopper.jira:gh-sprint"}},
                {"id":"customfield_2","name":"Story Points","schema":{"type":"number","custom":"com.atlassian.jira.plugin.system.customfieldtypes:float"}}]
                """
            )
            .On("GET /rest/api/3/status", """[{"id":"1","name":"Open"}]""")
            .On("GET /rest/api/3/issuetype", """[{"id":"1","name":"Story"}]""")
            .On("GET /rest/api/3/resolution", resolutions)
            .On("GET /rest/api/3/project/search", """{"isLast":true,"values":[{"id":"1","key":"CORE"}]}""")
            .On("POST /rest/api/3/search/approximate-count", """{"count":42}""")
            .On("GET /rest/agile/1.0/board", """{"isLast":true,"values":[{"id":1,"name":"B","type":"scrum"}]}""")
            .On("GET /rest/agile/1.0/board/1/configuration", """{"columnConfig":{"columns":[]}}""")
            .On("GET /rest/agile/1.0/board/1/sprint", """{"isLast":true,"values":[]}""")
            .On("POST /rest/api/3/search/jql", $$"""{"isLast":true,"issues":[{{JiraClients.Issue(1)}}]}""")
            .On(
                "POST /rest/api/3/changelog/bulkfetch",
                """{"issueChangeLogs":[{"issueId":"1","changeHistories":[{"id":"1","created":1,"items":[{"field":"x"}]}]}]}"""
            );

    private static Task<List<CheckStep>> RunAsync(FakeJira jira, params string[] projects) =>
        RunAsync(jira, JiraClients.Instance(), projects);

    private static async Task<List<CheckStep>> RunAsync(FakeJira jira, InstanceOptions instance, params string[] projects)
    {
        var options = new KpiServiceOptions();
        foreach (var key in projects)
            options.Projects.ProjectKeys.Add(key);
        using var services = JiraClients.Services(
            jira,
            options,
            new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 23, 30, 0, TimeSpan.Zero))
        );
        return await services.GetRequiredService<JiraCheck>().RunAsync(instance, CancellationToken.None).ToListAsync();
    }
}
