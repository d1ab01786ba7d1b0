namespace KpiService.Jira;

/// <summary>What to do about each kind of failure.</summary>
internal static class JiraAdvice
{
    public static string For(JiraFailure kind, string host) => kind switch
    {
        JiraFailure.Unauthorized =>
            $"{host} refused the credentials: check jira email and token. Cloud: the account's e-mail and an API token that has not expired "
            + "(id.atlassian.com, Security, API tokens). Data Center: a personal access token with email left empty.",
        JiraFailure.Forbidden => "The credentials lack the permission, the product licence or the token's scope for this: give the account access or use another token.",
        JiraFailure.NotFound =>
            "It does not exist or the account may not see it. If every call fails like this, check the address (context path, e.g. https://host/jira).",
        JiraFailure.Gone => "Jira has removed this endpoint: check jira deployment (auto is best) and update KpiService.",
        JiraFailure.BadRequest => "Jira refused the request: check the configured project keys and field ids, and that the account may see them.",
        JiraFailure.Captcha => $"Sign in to {host} once in a browser and solve the CAPTCHA, then correct the password, or use a personal access token.",
        JiraFailure.LoginPage =>
            $"A login or proxy page answered in place of Jira's REST API: check the address, and that {host} may be reached with an API token without single sign-on.",
        JiraFailure.RateLimited => "Jira's rate limit lasts longer than a request may wait: run the sync again later, it goes on where it stopped.",
        JiraFailure.Unavailable => $"{host} is not answering properly at the moment: run it again later, a sync goes on where it stopped.",
        JiraFailure.TimedOut => $"{host} takes too long for its answers, or something before it does: run it again later, a sync goes on where it stopped.",
        JiraFailure.Unreachable => $"No connection to {host}: check the address, DNS, proxy, firewall and certificate.",
        _ => "The answer could not be read, which a proxy in between may have caused: run it again, a sync goes on where it stopped.",
    };
}
