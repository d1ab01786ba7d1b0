using KpiService.Jira.Connection;
using KpiService.Jira.Wire;
using Refit;

namespace KpiService.Jira;

/// <summary>
/// The calls the product makes. All of them read, so any of them may be repeated. Answers are streams, read by <see
/// cref="JiraConnection.ReadAsync"/>:
/// the generated client would copy them into one array, and give up where a single value can't be read.
/// </summary>
internal interface IJiraApi
{
    [Get("/_edge/tenant_info")]
    Task<Stream> TenantAsync([Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/2/serverInfo")]
    Task<Stream> ServerInfoAsync([Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/myself")]
    Task<Stream> MyselfAsync(int version, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/field")]
    Task<Stream> FieldsAsync(int version, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/status")]
    Task<Stream> StatusesAsync(int version, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/issuetype")]
    Task<Stream> IssueTypesAsync(int version, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/resolution")]
    Task<Stream> ResolutionsAsync(int version, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/3/project/search?status=live&status=archived&orderBy=key&maxResults=100")]
    Task<Stream> CloudProjectsAsync(long startAt, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/2/project?includeArchived=true")]
    Task<Stream> DataCenterProjectsAsync([Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/board?maxResults=50")]
    Task<Stream> BoardsAsync(string? projectKeyOrId, long startAt, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}")]
    Task<Stream> BoardAsync(long boardId, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/configuration")]
    Task<Stream> BoardConfigurationAsync(long boardId, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/project?maxResults=50")]
    Task<Stream> BoardProjectsAsync(long boardId, long startAt, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/sprint?maxResults=50")]
    Task<Stream> SprintsAsync(long boardId, long startAt, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/agile/1.0/sprint/{sprintId}")]
    Task<Stream> SprintAsync(long sprintId, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Post("/rest/api/3/search/jql")]
    Task<Stream> CloudSearchAsync([Body] CloudSearchRequest request, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Post("/rest/api/2/search")]
    Task<Stream> DataCenterSearchAsync(
        [Body] DataCenterSearchRequest request,
        [Property(JiraCall.Option)] JiraCall call,
        CancellationToken ct
    );

    [Post("/rest/api/3/search/approximate-count")]
    Task<Stream> CountAsync([Body] CountRequest request, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Get("/rest/api/{version}/issue/{id}")]
    Task<Stream> IssueAsync(
        int version,
        long id,
        string fields,
        string? expand,
        [Property(JiraCall.Option)] JiraCall call,
        CancellationToken ct
    );

    [Post("/rest/api/3/issue/bulkfetch")]
    Task<Stream> BulkIssuesAsync([Body] BulkIssuesRequest request, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);

    [Post("/rest/api/3/changelog/bulkfetch")]
    Task<Stream> BulkChangelogsAsync([Body] BulkChangelogRequest request, [Property(JiraCall.Option)] JiraCall call, CancellationToken ct);
}
