using System.Net;

namespace KpiService.Sample.Rest;

/// <summary>Which endpoint answers which request.</summary>
internal static class Routes
{
    private sealed record Route(string Method, string[] Segments, Action<JiraCall> Endpoint);

    private static readonly Route[] All =
    [
        // Asked before it is known which Jira answers: both versions of the API have it.
        Get("api/2/serverInfo", SiteEndpoints.ServerInfo),
        Get("api/3/serverInfo", SiteEndpoints.ServerInfo),
        Get("api/3/myself", SiteEndpoints.Myself),
        Get("api/3/field", SiteEndpoints.Fields),
        Get("api/3/status", SiteEndpoints.Statuses),
        Get("api/3/issuetype", SiteEndpoints.IssueTypes),
        Get("api/3/priority", SiteEndpoints.Priorities),
        Get("api/3/resolution", SiteEndpoints.Resolutions),
        Get("api/3/project/search", ProjectEndpoints.Search),
        Get("api/3/project/{}", ProjectEndpoints.One),
        Get("api/3/project/{}/statuses", ProjectEndpoints.Statuses),
        Get("api/3/search/jql", SearchEndpoints.Search),
        Post("api/3/search/jql", SearchEndpoints.Search),
        Post("api/3/search/approximate-count", SearchEndpoints.Count),
        Get("api/3/search", SearchEndpoints.Removed),
        Post("api/3/search", SearchEndpoints.Removed),
        Post("api/3/changelog/bulkfetch", ChangelogEndpoints.BulkFetch),
        Post("api/3/issue/bulkfetch", IssueEndpoints.BulkFetch),
        Get("api/3/issue/{}", IssueEndpoints.One),
        Get("api/3/issue/{}/changelog", IssueEndpoints.Changelog),
        Get("agile/1.0/board", AgileEndpoints.Boards),
        Get("agile/1.0/board/{}", AgileEndpoints.Board),
        Get("agile/1.0/board/{}/configuration", AgileEndpoints.Configuration),
        Get("agile/1.0/board/{}/project", AgileEndpoints.BoardProjects),
        Get("agile/1.0/board/{}/sprint", AgileEndpoints.Sprints),
        Get("agile/1.0/sprint/{}", AgileEndpoints.OneSprint),
    ];

    /// <summary>The endpoint and the values of its placeholders; 404 or 405 where there is none.</summary>
    public static (Action<JiraCall> Endpoint, string[] Arguments) Find(string method, string path)
    {
        var segments = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var here = All.Where(r => Fits(r.Segments, segments)).ToArray();
        if (here.Length == 0)
            throw JiraProblem.Unrouted(HttpStatusCode.NotFound, $"null for uri: {SampleJiraHandler.BaseUrl}{path}");
        var route =
            here.FirstOrDefault(r => r.Method == method)
            ?? throw JiraProblem.Unrouted(HttpStatusCode.MethodNotAllowed, "HTTP 405 Method Not Allowed");
        return (route.Endpoint, [.. segments.Where((_, i) => route.Segments[i] == "{}")]);
    }

    private static bool Fits(string[] route, string[] path) =>
        route.Length == path.Length && route.Zip(path).All(p => p.First == p.Second || (p.First == "{}" && p.Second.Length > 0));

    private static Route Get(string path, Action<JiraCall> endpoint) => new("GET", $"rest/{path}".Split('/'), endpoint);

    private static Route Post(string path, Action<JiraCall> endpoint) => new("POST", $"rest/{path}".Split('/'), endpoint);
}
