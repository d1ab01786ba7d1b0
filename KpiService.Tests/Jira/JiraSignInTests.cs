using System.Net;
using System.Text;
using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class JiraSignInTests
{
    private const string ServerInfo = "GET /rest/api/2/serverInfo";

    [Fact]
    public async Task Cloud_is_recognised_by_its_server_info()
    {
        var server = await JiraClients.Create(FakeJira.Cloud()).ConnectAsync(CancellationToken.None);

        var time = Instant.From(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        Assert.Equal(
            new JiraServer(JiraDeployment.Cloud, "https://acme.atlassian.net", "1001", time, "me", "Europe/Berlin", Gateway: false),
            server
        );
    }

    [Fact]
    public async Task Data_Center_is_recognised_by_its_server_info()
    {
        var server = await JiraClients.Create(FakeJira.DataCenter()).ConnectAsync(CancellationToken.None);

        Assert.Equal(JiraDeployment.DataCenter, server.Deployment);
        Assert.Equal("JIRAUSER1", server.AccountId);
    }

    [Fact]
    public async Task A_configured_deployment_is_not_questioned()
    {
        var instance = JiraClients.Instance();
        instance.Deployment = "datacenter";
        var jira = FakeJira.Cloud().On("GET /rest/api/2/myself", """{"key":"k"}""");

        Assert.Equal(JiraDeployment.DataCenter, (await JiraClients.Create(jira, instance).ConnectAsync(CancellationToken.None)).Deployment);
    }

    [Fact]
    public async Task With_an_e_mail_the_token_is_sent_as_Basic_without_as_Bearer()
    {
        var basic = FakeJira.Cloud();
        await JiraClients.Create(basic).ConnectAsync(CancellationToken.None);
        var bearer = FakeJira.DataCenter();
        await JiraClients
            .Create(bearer, new InstanceOptions { Url = "https://jira.acme.org", Token = "pat" })
            .ConnectAsync(CancellationToken.None);

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("me@acme.org:s3cret-token"));
        Assert.All(basic.Calls, call => Assert.Equal(expected, call.Authorization));
        Assert.All(bearer.Calls, call => Assert.Equal("Bearer pat", call.Authorization));
    }

    [Fact]
    public async Task A_context_path_is_kept()
    {
        var jira = new FakeJira()
            .On("GET /jira/rest/api/2/serverInfo", """{"deploymentType":"Server"}""")
            .On("GET /jira/rest/api/2/myself", """{"name":"me"}""");
        var instance = new InstanceOptions { Url = "https://acme.org/jira/", Token = "pat" };

        Assert.Equal("https://acme.org/jira", (await JiraClients.Create(jira, instance).ConnectAsync(CancellationToken.None)).BaseUrl);
    }

    [Fact]
    public async Task A_scoped_token_goes_through_Atlassians_gateway()
    {
        var jira = new FakeJira()
            .On(ServerInfo, () => Refused("Client must be authenticated to access this resource."))
            .On("GET /_edge/tenant_info", """{"cloudId":"c-1"}""")
            .On("GET /ex/jira/c-1/rest/api/2/serverInfo", """{"deploymentType":"Cloud","baseUrl":"https://acme.atlassian.net"}""")
            .On("GET /ex/jira/c-1/rest/api/3/myself", """{"accountId":"me"}""")
            .On("GET /ex/jira/c-1/rest/api/3/field", "[]");
        var client = JiraClients.Create(jira);

        var server = await client.ConnectAsync(CancellationToken.None);
        await client.GetFieldsAsync(CancellationToken.None);

        Assert.True(server.Gateway);
        Assert.All(jira.Calls.Skip(2), call => Assert.Equal("api.atlassian.com", call.Uri.Host));
        Assert.Null(jira.Calls.ElementAt(1).Authorization);
    }

    [Fact]
    public async Task A_token_refused_by_the_gateway_too_is_wrong()
    {
        var jira = new FakeJira()
            .On(ServerInfo, () => Refused("Client must be authenticated to access this resource."))
            .On("GET /_edge/tenant_info", """{"cloudId":"c-1"}""")
            .On("GET /ex/jira/c-1/rest/api/2/serverInfo", () => Refused("no"));

        var failure = await FailureAsync(jira);

        Assert.Equal(JiraFailure.Unauthorized, failure.Kind);
        Assert.Equal(ServerInfo, failure.Call);
        Assert.Equal("Client must be authenticated to access this resource. (HTTP 401)", failure.JiraMessage);
    }

    [Fact]
    public async Task A_scope_the_gateway_misses_is_told_in_its_words()
    {
        var jira = FakeJiraWithGateway()
            .On(
                "GET /ex/jira/c-1/rest/api/3/myself",
                () => FakeJira.Answer(HttpStatusCode.Unauthorized, """{"code":401,"message":"Unauthorized; scope does not match"}""")
            );

        var failure = await FailureAsync(jira);

        Assert.Equal((JiraFailure.MissingScope, "GET /ex/jira/c-1/rest/api/3/myself"), (failure.Kind, failure.Call));
        Assert.Contains("scope does not match", failure.JiraMessage, StringComparison.Ordinal);
        Assert.Contains("read:jira-user", failure.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("expired", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_boards_need_is_named_and_asked_for_once()
    {
        const string Sprints = "GET /ex/jira/c-1/rest/agile/1.0/board/3/sprint";
        var jira = FakeJiraWithGateway()
            .On("GET /ex/jira/c-1/rest/api/3/myself", """{"accountId":"me"}""")
            .OnAny(Sprints, _ => FakeJira.Answer(HttpStatusCode.Unauthorized, """{"message":"Unauthorized; Scope does not match"}"""));
        var client = JiraClients.Create(jira);
        await client.ConnectAsync(CancellationToken.None);

        var failure = await Assert.ThrowsAsync<JiraException>(() =>
            client.GetSprintsAsync(new BoardFact(3, "B", "scrum", null), CancellationToken.None)
        );

        Assert.Equal((JiraFailure.MissingScope, false), (failure.Kind, failure.Resumable));
        Assert.All(
            ["read:board-scope:jira-software", "read:sprint:jira-software", "read:project:jira", "read:issue-details:jira"],
            scope => Assert.Contains(scope, failure.Advice, StringComparison.Ordinal)
        );
        Assert.Single(jira.Calls, call => call.Call == Sprints);
    }

    [Theory]
    [InlineData("AUTHENTICATED_FAILED")]
    [InlineData("AUTHENTICATION_DENIED")]
    [InlineData("OUT")]
    public async Task Refused_credentials_are_noticed_even_with_status_200(string reason)
    {
        var jira = new FakeJira()
            .On(ServerInfo, () => FakeJira.Answer(HttpStatusCode.OK, "{}", headers: ("X-Seraph-LoginReason", reason)))
            .On("GET /_edge/tenant_info", () => FakeJira.Answer(HttpStatusCode.NotFound, ""));

        var failure = await FailureAsync(jira);

        Assert.Equal(JiraFailure.Unauthorized, failure.Kind);
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_reason_of_OK_is_no_refusal()
    {
        var jira = new FakeJira()
            .On(
                ServerInfo,
                () => FakeJira.Answer(HttpStatusCode.OK, """{"deploymentType":"Server"}""", headers: ("X-Seraph-LoginReason", "OK"))
            )
            .On("GET /rest/api/2/myself", """{"key":"k"}""");

        Assert.Equal("k", (await JiraClients.Create(jira).ConnectAsync(CancellationToken.None)).AccountId);
    }

    [Fact]
    public async Task A_login_page_is_not_taken_for_an_answer()
    {
        var jira = new FakeJira().On(
            ServerInfo,
            () =>
                FakeJira.Answer(HttpStatusCode.OK, "<html><head><title>Log in - Jira</title></head><body>Log in</body></html>", "text/html")
        );

        var failure = await FailureAsync(jira);

        Assert.Equal(JiraFailure.LoginPage, failure.Kind);
        Assert.Contains("Log in - Jira", failure.JiraMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_names_its_target_without_query()
    {
        var jira = new FakeJira().On(
            ServerInfo,
            () => FakeJira.Answer(HttpStatusCode.Found, "", headers: ("Location", "https://sso.acme.org/login?ticket=abc"))
        );

        var failure = await FailureAsync(jira);

        Assert.Equal(JiraFailure.LoginPage, failure.Kind);
        Assert.Equal("redirected to https://sso.acme.org/login.", failure.JiraMessage);
    }

    [Fact]
    public async Task A_captcha_is_named_and_not_tried_again()
    {
        var jira = new FakeJira().On(
            ServerInfo,
            () =>
                FakeJira.Answer(
                    HttpStatusCode.Forbidden,
                    "<html><body>Basic Authentication Failure</body></html>",
                    "text/html",
                    ("X-Authentication-Denied-Reason", "CAPTCHA_CHALLENGE; login-url=https://x/login.jsp"),
                    ("X-Seraph-LoginReason", "AUTHENTICATION_DENIED")
                )
        );

        var failure = await FailureAsync(jira);

        Assert.Equal(JiraFailure.Captcha, failure.Kind);
        Assert.Single(jira.Calls);
    }

    [Fact]
    public async Task No_failure_shows_the_token()
    {
        var jira = new FakeJira()
            .On(ServerInfo, () => Refused("no"))
            .On("GET /_edge/tenant_info", () => FakeJira.Answer(HttpStatusCode.NotFound, ""));

        var failure = await FailureAsync(jira);

        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("me@acme.org:s3cret-token"));
        Assert.DoesNotContain("s3cret-token", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(basic, failure.ToString(), StringComparison.Ordinal);
    }

    private static FakeJira FakeJiraWithGateway() =>
        new FakeJira()
            .On(ServerInfo, () => Refused("Client must be authenticated to access this resource."))
            .On("GET /_edge/tenant_info", """{"cloudId":"c-1"}""")
            .On("GET /ex/jira/c-1/rest/api/2/serverInfo", """{"deploymentType":"Cloud"}""");

    private static HttpResponseMessage Refused(string words) => FakeJira.Answer(HttpStatusCode.Unauthorized, words, "text/plain");

    private static Task<JiraException> FailureAsync(FakeJira jira) =>
        Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).ConnectAsync(CancellationToken.None));
}
