using KpiService.Jira.Wire;
using Refit;

namespace KpiService.Jira;

/// <summary>
/// The calls the product makes. All of them read, so any of them may be repeated. Answers of several megabytes are streams, read by
/// <see cref="JiraConnection.ReadAsync"/>: the generated client would copy them into one array.
/// </summary>
internal interface IJiraApi
{
    [Get("/_edge/tenant_info")]
    Task<WireTenant> TenantAsync(CancellationToken ct);

    [Get("/rest/api/2/serverInfo")]
    Task<WireServerInfo> ServerInfoAsync(CancellationToken ct);

    [Get("/rest/api/{version}/myself")]
    Task<WireUser> MyselfAsync(int version, CancellationToken ct);

    [Get("/rest/api/{version}/field")]
    Task<IReadOnlyList<WireField>> FieldsAsync(int version, CancellationToken ct);

    [Get("/rest/api/{version}/status")]
    Task<IReadOnlyList<WireStatus>> StatusesAsync(int version, CancellationToken ct);

    [Get("/rest/api/{version}/issuetype")]
    Task<IReadOnlyList<WireIssueType>> IssueTypesAsync(int version, CancellationToken ct);

    [Get("/rest/api/{version}/resolution")]
    Task<IReadOnlyList<WireNamed>> ResolutionsAsync(int version, CancellationToken ct);

    [Get("/rest/api/3/project/search?status=live&status=archived&orderBy=key&maxResults=100")]
    Task<WirePage<WireProject>> CloudProjectsAsync(long startAt, CancellationToken ct);

    [Get("/rest/api/2/project?includeArchived=true")]
    Task<IReadOnlyList<WireProject>> DataCenterProjectsAsync(CancellationToken ct);

    [Get("/rest/agile/1.0/board?maxResults=50")]
    Task<WirePage<WireBoard>> BoardsAsync(string? projectKeyOrId, long startAt, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}")]
    Task<WireBoard> BoardAsync(long boardId, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/configuration")]
    Task<WireBoardConfiguration> BoardConfigurationAsync(long boardId, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/project?maxResults=50")]
    Task<WirePage<WireProject>> BoardProjectsAsync(long boardId, long startAt, CancellationToken ct);

    [Get("/rest/agile/1.0/board/{boardId}/sprint?maxResults=50")]
    Task<WirePage<WireSprint>> SprintsAsync(long boardId, long startAt, CancellationToken ct);

    [Get("/rest/agile/1.0/sprint/{sprintId}")]
    Task<WireSprint> SprintAsync(long sprintId, CancellationToken ct);

    [Post("/rest/api/3/search/jql")]
    Task<Stream> CloudSearchAsync([Body] CloudSearchRequest request, CancellationToken ct);

    [Post("/rest/api/2/search")]
    Task<Stream> DataCenterSearchAsync([Body] DataCenterSearchRequest request, CancellationToken ct);

    [Post("/rest/api/3/search/approximate-count")]
    Task<CountAnswer> CountAsync([Body] CountRequest request, CancellationToken ct);

    [Get("/rest/api/{version}/issue/{id}")]
    Task<WireIssue> IssueAsync(int version, long id, string fields, string? expand, CancellationToken ct);

    [Post("/rest/api/3/issue/bulkfetch")]
    Task<Stream> BulkIssuesAsync([Body] BulkIssuesRequest request, CancellationToken ct);

    [Post("/rest/api/3/changelog/bulkfetch")]
    Task<Stream> BulkChangelogsAsync([Body] BulkChangelogRequest request, CancellationToken ct);
}
