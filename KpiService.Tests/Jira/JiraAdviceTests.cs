using System.Net;
using System.Security.Authentication;
using KpiService.Jira;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class JiraAdviceTests
{
    private const string Call = "GET /rest/api/2/field";

    [Theory]
    [InlineData(407, JiraFailure.ProxyLogin, "HTTPS_PROXY")]
    [InlineData(405, JiraFailure.NotAccepted, "gateway")]
    [InlineData(415, JiraFailure.NotAccepted, "web server")]
    [InlineData(413, JiraFailure.TooLarge, "size limit")]
    [InlineData(431, JiraFailure.TooLarge, "proxy")]
    public async Task A_refusal_on_the_way_speaks_of_what_is_in_between(int status, JiraFailure kind, string words)
    {
        var failure = await FailureAsync(() => FakeJira.Answer((HttpStatusCode)status, ""));

        Assert.Equal(kind, failure.Kind);
        Assert.Contains(words, failure.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("project key", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_400_that_says_too_large_is_a_size_limit() =>
        Assert.Equal(
            JiraFailure.TooLarge,
            (await FailureAsync(() => FakeJira.Answer(HttpStatusCode.BadRequest, """{"message":"Response Too Large"}"""))).Kind
        );

    [Fact]
    public async Task A_proxy_that_wants_a_password_is_named_without_the_one_it_got()
    {
        var failure = await FailureAsync(() =>
            throw new HttpRequestException(
                HttpRequestError.ProxyTunnelError,
                "The proxy tunnel request to proxy 'http://bob:pa55@proxy:3128/' failed with status code '407'."
            )
        );

        Assert.Equal(JiraFailure.ProxyLogin, failure.Kind);
        Assert.Contains("proxy:3128", failure.JiraMessage, StringComparison.Ordinal);
        Assert.DoesNotContain("pa55", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_leads_to_the_companys_own_authority()
    {
        var failure = await FailureAsync(() =>
            throw new HttpRequestException(
                HttpRequestError.SecureConnectionError,
                "The SSL connection could not be established.",
                new AuthenticationException("The remote certificate is invalid: PartialChain")
            )
        );

        Assert.Equal(JiraFailure.Unreachable, failure.Kind);
        Assert.Equal("TLS: The remote certificate is invalid: PartialChain.", failure.JiraMessage);
        Assert.Contains("SSL_CERT_FILE", failure.Advice, StringComparison.Ordinal);
        Assert.Contains("docs/operation.md", failure.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_not_found_is_no_matter_of_certificates() =>
        Assert.DoesNotContain(
            "SSL_CERT_FILE",
            (await FailureAsync(() => throw new HttpRequestException(HttpRequestError.NameResolutionError, "Unknown host"))).Message,
            StringComparison.Ordinal
        );

    private static Task<JiraException> FailureAsync(Func<HttpResponseMessage> answer) =>
        Assert.ThrowsAsync<JiraException>(() =>
            JiraClients.Create(new FakeJira().OnAny(Call, _ => answer())).GetFieldsAsync(CancellationToken.None)
        );
}
