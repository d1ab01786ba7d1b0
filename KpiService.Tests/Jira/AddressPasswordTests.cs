using KpiService.Jira;
using KpiService.Jira.Connection;
using KpiService.Tests.Testing.Jiras;

namespace KpiService.Tests.Jira;

public sealed class AddressPasswordTests
{
    [Fact]
    public async Task The_password_of_a_proxy_is_not_told()
    {
        var jira = new FakeJira();
        // As often as a lost connection is tried.
        for (var tries = 0; tries < 4; tries++)
        {
            jira.On(
                "GET /rest/api/2/serverInfo",
                () =>
                    throw new HttpRequestException(
                        HttpRequestError.ProxyTunnelError,
                        "The proxy tunnel request to proxy 'http://user:p%40ss@proxy.acme.com:3128/' failed with status code '502'."
                    )
            );
        }

        var failure = await Assert.ThrowsAsync<JiraException>(() => JiraClients.Create(jira).ConnectAsync(CancellationToken.None));

        Assert.Equal(JiraFailure.Unreachable, failure.Kind);
        Assert.Contains("'http://***@proxy.acme.com:3128/' failed with status code '502'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "see https://acme.atlassian.net/browse/A-1 or mail me@acme.com",
        "see https://acme.atlassian.net/browse/A-1 or mail me@acme.com"
    )]
    [InlineData("http://user@proxy:1", "http://***@proxy:1")]
    public void Addresses_without_a_user_stay(string text, string expected) => Assert.Equal(expected, AddressPassword.Hide(text));
}
