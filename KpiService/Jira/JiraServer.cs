using KpiService.Domain.Time;

namespace KpiService.Jira;

/// <summary>Which Jira answers: the two differ in search, changelogs and field shapes.</summary>
public enum JiraDeployment
{
    /// <summary>REST v3, <c>search/jql</c>, <c>changelog/bulkfetch</c>.</summary>
    Cloud,

    /// <summary>REST v2, <c>search</c> with <c>expand=changelog</c>.</summary>
    DataCenter,
}

/// <summary>The Jira a client is connected to.</summary>
/// <param name="BaseUrl">The address people use (Jira's own base URL), without a trailing slash; links to issues start with it.</param>
/// <param name="ServerTime">Jira's clock at the time of connecting; null where it doesn't say.</param>
/// <param name="AccountId">Account id (Cloud) or user key (Data Center) of the credentials.</param>
/// <param name="TimeZone">Profile time zone of the account, IANA.</param>
/// <param name="Gateway">True: calls go through the API gateway because the token is scoped.</param>
public sealed record JiraServer(
    JiraDeployment Deployment,
    string BaseUrl,
    string Version,
    Instant? ServerTime,
    string AccountId,
    string? TimeZone,
    bool Gateway
);
