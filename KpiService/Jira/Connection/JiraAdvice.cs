namespace KpiService.Jira.Connection;

/// <summary>What to do about each kind of failure.</summary>
internal static class JiraAdvice
{
    private const string Work = "read:jira-work";
    private const string User = "read:jira-user";
    private const string Agile = "read:board-scope:jira-software, read:sprint:jira-software, read:project:jira, read:issue-details:jira";

    public static string For(JiraFailure kind, string host) =>
        kind switch
        {
            JiraFailure.Unauthorized =>
                $"{host} refused the credentials: check jira email and token. Cloud: the account's e-mail and an API token that has not "
                    + "expired "
                    + "(id.atlassian.com, Security, API tokens). Data Center: a personal access token with email left empty.",
            JiraFailure.Forbidden =>
                "The credentials lack the permission or the product licence for this: give the account access or use another token.",
            JiraFailure.NotFound =>
                "It does not exist or the account may not see it. If every call fails like this, check the address (context path, e.g. "
                    + "https://host/jira).",
            JiraFailure.Gone => "Jira has removed this endpoint: check jira deployment (auto is best) and update KpiService.",
            JiraFailure.BadRequest =>
                "Jira refused the request: check the configured project keys and field ids, and that the account may see them.",
            JiraFailure.TooLarge => $"A size limit was exceeded, of {host} or of a proxy, gateway or web server before it: raise it there.",
            JiraFailure.NotAccepted =>
                $"Jira takes this request: a proxy, gateway or web server before {host} refuses its method or its content, or another "
                    + "program answers there. "
                    + "Let GET and POST with JSON through, and check the address.",
            JiraFailure.ProxyLogin => "A proxy between here and Jira wants to know who asks: name it with user and password in HTTPS_PROXY "
                + "(http://user:password@proxy:port), "
                + "or let it pass requests to Jira without.",
            JiraFailure.Captcha =>
                $"Sign in to {host} once in a browser and solve the CAPTCHA, then correct the password, or use a personal access token.",
            JiraFailure.LoginPage =>
                $"A login or proxy page answered in place of Jira's REST API: check the address, and that {host} may be reached with an "
                    + "API token without single sign-on.",
            JiraFailure.RateLimited =>
                "Jira's rate limit lasts longer than a request may wait: run the sync again later, it goes on where it stopped.",
            JiraFailure.Unavailable =>
                $"{host} is not answering properly at the moment: run it again later, a sync goes on where it stopped.",
            JiraFailure.TimedOut =>
                $"{host} takes too long for its answers, or something before it does: run it again later, a sync goes on where it stopped.",
            JiraFailure.Unreachable => $"No connection to {host}: check the address, DNS, proxy and firewall.",
            _ => "The answer could not be read, which a proxy in between may have caused: run it again, a sync goes on where it stopped.",
        };

    /// <summary>For a token without a scope that a path needs.</summary>
    public static string ForScope(string path) =>
        $"The token lacks a scope: make a new one with {ScopesOf(path)} and the scopes it has. "
        + $"For everything KpiService reads these are {Work}, {User}, {Agile}.";

    public static string ForTls(string host) =>
        $"{host} has no certificate that is trusted here, or speaks no TLS. Where an authority of the company signs certificates, also "
        + "those of a proxy "
        + "that looks into the traffic, give its own certificate in a file named by SSL_CERT_FILE: see Certificates and proxies in "
        + "docs/operation.md.";

    private static string ScopesOf(string path) =>
        path switch
        {
            _ when path.Contains("/rest/agile/", StringComparison.Ordinal) => Agile,
            _ when path.EndsWith("/myself", StringComparison.Ordinal) => $"{Work} and {User}",
            _ => Work,
        };
}
