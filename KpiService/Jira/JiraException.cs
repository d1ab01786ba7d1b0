namespace KpiService.Jira;

/// <summary>Why a call to Jira failed.</summary>
public enum JiraFailure
{
    /// <summary>The credentials were refused; never retried.</summary>
    Unauthorized,

    /// <summary>The scoped token lacks a scope that this call needs; never retried.</summary>
    MissingScope,

    /// <summary>The credentials lack a permission or a licence.</summary>
    Forbidden,

    /// <summary>Missing, or not visible to the credentials: Jira doesn't tell them apart.</summary>
    NotFound,

    /// <summary>Jira has removed the endpoint (410).</summary>
    Gone,

    /// <summary>Jira refused the request, most often its JQL.</summary>
    BadRequest,

    /// <summary>A size limit of Jira, or of something before it, was exceeded.</summary>
    TooLarge,

    /// <summary>
    /// The method or the kind of content is not accepted (405, 415): by a proxy, a gateway or a web server rather than by Jira.
    /// </summary>
    NotAccepted,

    /// <summary>A proxy wants user and password (407).</summary>
    ProxyLogin,

    /// <summary>Jira asks the user to solve a CAPTCHA in the browser first.</summary>
    Captcha,

    /// <summary>A login page or another HTML page answered in place of the REST API.</summary>
    LoginPage,

    /// <summary>Jira's limit was hit and lasts longer than one request may wait.</summary>
    RateLimited,

    /// <summary>Jira or something before it answered 5xx, or not in time.</summary>
    Unavailable,

    /// <summary>Jira, or a gateway before it, took too long for the answer.</summary>
    TimedOut,

    /// <summary>No connection: DNS, TCP or TLS.</summary>
    Unreachable,

    /// <summary>The answer is not the JSON that was expected, or was cut off.</summary>
    Malformed,
}

/// <summary>A failed call to Jira: what was called, Jira's own words, what to do. Never holds a secret.</summary>
public sealed class JiraException(JiraFailure kind, string call, string? jiraMessage, string advice, Exception? inner = null)
    : Exception(Compose(kind, call, jiraMessage, advice), inner)
{
    public JiraFailure Kind { get; } = kind;

    /// <summary>Method and path, e.g. <c>GET /rest/api/3/myself</c>; without query.</summary>
    public string Call { get; } = call;

    /// <summary>Jira's own words, shortened; null when it said nothing.</summary>
    public string? JiraMessage { get; } = jiraMessage;

    /// <summary>What to do about it.</summary>
    public string Advice { get; } = advice;

    /// <summary>True: a later run can go on from the last committed page; nothing has to be corrected first.</summary>
    public bool Resumable =>
        Kind
            is JiraFailure.RateLimited
                or JiraFailure.Unavailable
                or JiraFailure.TimedOut
                or JiraFailure.Unreachable
                or JiraFailure.Malformed;

    /// <summary>True: less at a time may be answered.</summary>
    internal bool MayBeTooMuch =>
        !IsEndless && (Kind is JiraFailure.Unavailable or JiraFailure.TimedOut or JiraFailure.Malformed or JiraFailure.TooLarge);

    /// <summary>True: the answers never come to an end, however much is asked for.</summary>
    internal bool IsEndless { get; init; }

    private static string Compose(JiraFailure kind, string call, string? jiraMessage, string advice) =>
        jiraMessage is null ? $"{call}: {kind}. {advice}" : $"{call}: {kind}: {jiraMessage} {advice}";
}
