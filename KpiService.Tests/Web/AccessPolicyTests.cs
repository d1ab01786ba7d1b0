using KpiService.Web.Guards;

namespace KpiService.Tests.Web;

public sealed class AccessPolicyTests
{
    private readonly AccessPolicy policy = new("secret", ["kpi.acme.com"]);

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("192.168.1.20", true)]
    [InlineData("KPI.acme.com", true)]
    [InlineData("evil.example", false)]
    [InlineData("localhost.evil.example", false)]
    [InlineData("127.0.0.1.evil.example", false)]
    [InlineData("", false)]
    public void Only_own_names_and_addresses_are_answered(string host, bool own) => Assert.Equal(own, HostGuard.IsOwn(host, policy.Hosts));

    [Fact]
    public void The_key_alone_is_the_key_and_the_session_alone_the_session()
    {
        Assert.True(policy.IsKey("secret"));
        Assert.False(policy.IsKey("Secret"));
        Assert.False(policy.IsKey(null));
        Assert.True(policy.IsSession(policy.SessionToken));
        Assert.False(policy.IsSession("secret"));
        Assert.False(policy.IsKey(policy.SessionToken));
    }

    [Fact]
    public void Another_key_has_other_sessions_and_another_cookie()
    {
        var other = new AccessPolicy("other", []);

        Assert.NotEqual(policy.SessionToken, other.SessionToken);
        Assert.NotEqual(policy.SessionCookie, other.SessionCookie);
        Assert.DoesNotContain("secret", policy.SessionToken + policy.SessionCookie, StringComparison.Ordinal);
    }
}
