using System.Net;

namespace KpiService.Sample.Rest;

/// <summary>An answer other than 200, with Jira's own words in <c>errorMessages</c>.</summary>
internal sealed class JiraProblem(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Jira's web framework answered instead of Jira, in its own shape: no such path, or not by this method.</summary>
    public bool NoEndpoint { get; private init; }

    public static JiraProblem Unrouted(HttpStatusCode status, string message) => new(status, message) { NoEndpoint = true };

    public static JiraProblem NotFound(string message) => new(HttpStatusCode.NotFound, message);

    public static JiraProblem BadRequest(string message) => new(HttpStatusCode.BadRequest, message);
}
