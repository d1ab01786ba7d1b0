using System.Net;
using KpiService.Jira;
using KpiService.Tests.Testing.Jiras;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Jira;

public sealed class JiraRetryTests
{
    private const string Call = "GET /rest/api/2/field";
    private const string Count = "POST /rest/api/3/search/approximate-count";

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_passing_failure_is_repeated_after_the_time_asked_for(HttpStatusCode status)
    {
        var jira = new FakeJira().On(Call, () => FakeJira.Answer(status, "{}", headers: ("Retry-After", "5"))).On(Call, "[]");
        var client = JiraClients.Create(jira);

        Assert.Empty(await client.GetFieldsAsync(CancellationToken.None));

        Assert.Equal(2, client.Usage.Requests);
        Assert.InRange(client.Usage.ThrottledSeconds, 5, 5.5);
        Assert.Null(client.Usage.ThrottledUntil);
    }

    [Fact]
    public async Task A_search_is_repeated_with_its_body()
    {
        var jira = FakeJira.Cloud().On(Count, () => FakeJira.Answer(HttpStatusCode.ServiceUnavailable, "")).On(Count, """{"count":7}""");
        var client = await JiraClients.ConnectAsync(jira);

        Assert.Equal(7, await client.CountAsync("project = A", CancellationToken.None));

        Assert.Equal(["""{"jql":"project = A"}""", """{"jql":"project = A"}"""], jira.BodiesOf(Count));
    }

    [Fact]
    public async Task A_cut_off_answer_is_repeated()
    {
        var jira = new FakeJira().On(Call, """[{"id":"summary","na""").On(Call, """[{"id":"summary","name":"Summary"}]""");

        Assert.Equal("Summary", Assert.Single(await JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task A_lost_connection_is_repeated()
    {
        var jira = new FakeJira().On(Call, () => throw new HttpRequestException("reset")).On(Call, "[]");

        Assert.Empty(await JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_host_that_can_not_be_reached_is_given_up_soon()
    {
        var jira = new FakeJira();
        for (var i = 0; i < 5; i++)
            jira.On(Call, () => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Name or service not known"));

        var failure = await Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None));

        Assert.Equal(JiraFailure.Unreachable, failure.Kind);
        Assert.Equal("DNS: Name or service not known.", failure.JiraMessage);
        Assert.Contains("acme.atlassian.net", failure.Advice, StringComparison.Ordinal);
        Assert.Equal(4, jira.Calls.Count);
    }

    [Fact]
    public async Task A_limit_that_lasts_too_long_fails_at_once_and_can_be_resumed()
    {
        var jira = new FakeJira().On(
            Call,
            () =>
                FakeJira.Answer(
                    HttpStatusCode.TooManyRequests,
                    """{"errorMessages":["Rate limit exceeded."]}""",
                    headers: ("Retry-After", "1800")
                )
        );

        var failure = await Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None));

        Assert.Equal(JiraFailure.RateLimited, failure.Kind);
        Assert.True(failure.Resumable);
        Assert.Equal("Rate limit exceeded. (HTTP 429)", failure.JiraMessage);
        Assert.Single(jira.Calls);
    }

    [Fact]
    public async Task One_request_waits_two_minutes_at_most()
    {
        var jira = new FakeJira();
        for (var i = 0; i < 10; i++)
            jira.On(Call, () => FakeJira.Answer(HttpStatusCode.TooManyRequests, "{}", headers: ("Retry-After", "30")));
        var client = JiraClients.Create(jira);

        await Assert.ThrowsAsync<JiraException>(() => client.GetFieldsAsync(CancellationToken.None));

        Assert.InRange(client.Usage.ThrottledSeconds, 90, 120);
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_repeated()
    {
        var time = new FakeTimeProvider();
        var jira = new FakeJira()
            .On(
                Call,
                async ct =>
                {
                    await Task.Delay(Timeout.Infinite, ct);
                    throw new InvalidOperationException("Unreachable.");
                }
            )
            .On(Call, "[]");
        var asked = JiraClients.Create(jira, time: time).GetFieldsAsync(CancellationToken.None);
        Assert.Single(jira.Calls);

        time.Advance(TimeSpan.FromSeconds(60));

        Assert.Empty(await asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, JiraFailure.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden, JiraFailure.Forbidden)]
    [InlineData(HttpStatusCode.NotFound, JiraFailure.NotFound)]
    [InlineData(HttpStatusCode.BadRequest, JiraFailure.BadRequest)]
    [InlineData(HttpStatusCode.Gone, JiraFailure.Gone)]
    public async Task A_refusal_is_never_repeated(HttpStatusCode status, JiraFailure kind)
    {
        var jira = new FakeJira().On(Call, () => FakeJira.Answer(status, "no"));

        var failure = await Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None));

        Assert.Equal(kind, failure.Kind);
        Assert.False(failure.Resumable);
        Assert.Single(jira.Calls);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, "{}")]
    public async Task What_the_rest_can_do_without_is_given_up_after_20_seconds(HttpStatusCode status, string body)
    {
        var jira = FakeJira.Cloud().OnAny("GET /rest/agile/1.0/sprint/5", _ => FakeJira.Answer(status, body));
        var client = await JiraClients.ConnectAsync(jira);

        var failure = await Assert.ThrowsAsync<JiraException>(() => client.GetSprintAsync(5, CancellationToken.None));

        Assert.True(failure.Resumable);
        Assert.InRange(client.Usage.ThrottledSeconds, 5, 20);
    }

    [Fact]
    public async Task A_limit_is_waited_for_even_there()
    {
        var jira = FakeJira
            .Cloud()
            .On("GET /rest/agile/1.0/sprint/5", () => FakeJira.Answer(HttpStatusCode.TooManyRequests, "", headers: ("Retry-After", "50")))
            .On("GET /rest/agile/1.0/sprint/5", () => FakeJira.Answer(HttpStatusCode.TooManyRequests, "", headers: ("Retry-After", "50")))
            .On("GET /rest/agile/1.0/sprint/5", """{"id":5,"name":"S"}""");

        Assert.Equal("S", (await (await JiraClients.ConnectAsync(jira)).GetSprintAsync(5, CancellationToken.None))!.Name);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_an_answer_is_a_cut_off_answer()
    {
        var jira = new FakeJira();
        for (var i = 0; i < 11; i++)
            jira.On(Call, () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new CutStream()) });

        var failure = await Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).GetFieldsAsync(CancellationToken.None));

        Assert.Equal(JiraFailure.Malformed, failure.Kind);
        Assert.Contains("cut off", failure.JiraMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_ends_when_the_run_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var jira = new FakeJira().On(Call, () => FakeJira.Answer(HttpStatusCode.TooManyRequests, "{}", headers: ("Retry-After", "60")));
        var client = JiraClients.Create(jira, skipWaits: false);
        client.Usage.Changed += (_, _) => stop.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetFieldsAsync(stop.Token));

        Assert.Single(jira.Calls);
    }

    private sealed class CutStream : MemoryStream
    {
        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            throw new IOException("reset by peer");
    }
}
