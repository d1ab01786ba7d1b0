namespace KpiService.Configuration;

/// <summary>Where the Jiras are and how to sign in. Section <c>jira</c>.</summary>
public sealed class JiraOptions
{
    /// <summary>Short form: addresses that share <see cref="Email"/> and <see cref="Token"/>. Environment: JIRA_URL, JIRA_URLS.</summary>
    public IList<string> Urls { get; init; } = [];

    /// <summary>Account e-mail of the short form (Cloud: Basic authentication). Environment: JIRA_EMAIL.</summary>
    public string Email { get; set; } = "";

    /// <summary>API token of the short form; secret. Environment: JIRA_API_TOKEN.</summary>
    public string Token { get; set; } = "";

    /// <summary>Last day of that token, <c>yyyy-MM-dd</c>; empty: unknown.</summary>
    [ConfigurationKeyName("token_expires")]
    public string TokenExpires { get; set; } = "";

    /// <summary>Several Jiras, each with its own credentials.</summary>
    public IList<InstanceOptions> Instances { get; init; } = [];
}

/// <summary>One Jira. An element of <c>jira.instances</c>; the short form is turned into such elements at start.</summary>
public sealed class InstanceOptions
{
    /// <summary>Short, unique name that is written before a key two Jiras share (<c>cloud:CORE</c>).</summary>
    public string Name { get; set; } = "";

    /// <summary>Base address, context path included.</summary>
    public string Url { get; set; } = "";

    /// <summary><c>auto</c> (asked of serverInfo), <c>cloud</c> or <c>datacenter</c>.</summary>
    public string Deployment { get; set; } = "auto";

    /// <summary>Account e-mail or user name for Basic authentication; empty: the token is sent as Bearer.</summary>
    public string Email { get; set; } = "";

    /// <summary>API token or personal access token; secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>Last day of the token, <c>yyyy-MM-dd</c>; empty: unknown.</summary>
    [ConfigurationKeyName("token_expires")]
    public string TokenExpires { get; set; } = "";

    /// <summary>Project keys synced from this Jira; empty: all of <c>projects.project_keys</c> that it knows.</summary>
    public IList<string> Projects { get; init; } = [];

    /// <summary>Custom fields by id, only where discovery errs.</summary>
    public FieldOverrides Fields { get; init; } = new();
}

/// <summary>Field ids that take precedence over discovery by schema.</summary>
public sealed class FieldOverrides
{
    /// <summary>Estimate fields, the most important first (<c>customfield_10026</c>).</summary>
    [ConfigurationKeyName("story_points")]
    public IList<string> StoryPoints { get; init; } = [];

    /// <summary>The Sprint field.</summary>
    public string Sprint { get; set; } = "";

    /// <summary>The Epic Link field (Data Center).</summary>
    [ConfigurationKeyName("epic_link")]
    public string EpicLink { get; set; } = "";

    /// <summary>The Flagged field (impediments).</summary>
    public string Flagged { get; set; } = "";
}
