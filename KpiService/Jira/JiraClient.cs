using KpiService.Configuration;
using KpiService.Domain.Facts;

namespace KpiService.Jira;

/// <summary>One Jira, as facts. Every method throws <see cref="JiraException"/> when Jira doesn't answer what was asked.</summary>
public sealed class JiraClient
{
    public InstanceOptions Instance => throw new NotSupportedException();

    public JiraUsage Usage => throw new NotSupportedException();

    /// <summary>Tests the credentials and finds out which Jira this is. Must be called before anything else; harmless to call again.</summary>
    public Task<JiraServer> ConnectAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<FieldFact>> GetFieldsAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<StatusFact>> GetStatusesAsync(CancellationToken ct) => throw new NotSupportedException();

    public Task<IReadOnlyList<IssueTypeFact>> GetIssueTypesAsync(CancellationToken ct) => throw new NotSupportedException();

    /// <summary>The projects the credentials can browse, archived ones included.</summary>
    public Task<IReadOnlyList<ProjectFact>> GetProjectsAsync(CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Boards of every type; null: of every project.</summary>
    public IAsyncEnumerable<BoardFact> GetBoardsAsync(string? projectKey, CancellationToken ct) => throw new NotSupportedException();

    /// <returns>Null: the board doesn't exist or isn't visible.</returns>
    public Task<BoardFact?> GetBoardAsync(long boardId, CancellationToken ct) => throw new NotSupportedException();

    public Task<BoardConfigurationFact> GetBoardConfigurationAsync(long boardId, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>The projects whose issues a board can show.</summary>
    public Task<IReadOnlyList<long>> GetBoardProjectIdsAsync(long boardId, CancellationToken ct) => throw new NotSupportedException();

    /// <returns>Null: the board has no sprints by its nature.</returns>
    public Task<IReadOnlyList<SprintFact>?> GetSprintsAsync(long boardId, CancellationToken ct) => throw new NotSupportedException();

    /// <returns>Null: the sprint doesn't exist or isn't visible.</returns>
    public Task<SprintFact?> GetSprintAsync(long sprintId, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Walks a search page by page. <see cref="IssueFact.Changelog"/> is set where it came along; where it is null or incomplete, <see cref="GetChangelogsAsync"/> brings it.</summary>
    /// <param name="withChangelog">False: histories are not asked for.</param>
    public IAsyncEnumerable<IssuePage> SearchIssuesAsync(IssueQuery query, FieldMap fields, bool withChangelog, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>Ids and keys of what a search finds, each once, up to 5000 a page.</summary>
    public IAsyncEnumerable<IReadOnlyList<IssueRef>> SearchIdsAsync(string jql, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Whole histories, 1000 issues a dictionary. Every id asked for is in it; an issue Jira has no history of (or doesn't show) is empty.</summary>
    public IAsyncEnumerable<IReadOnlyDictionary<long, ChangelogFact>> GetChangelogsAsync(IReadOnlyList<long> issueIds, CancellationToken ct) =>
        throw new NotSupportedException();

    /// <summary>Asks the database rather than the index what became of an issue.</summary>
    public Task<IssueProbe> ProbeIssueAsync(long id, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>Reads issues directly, bypassing the search index; those that can't be read are absent. Changelog as in <see cref="SearchIssuesAsync"/>.</summary>
    public Task<IReadOnlyList<IssueFact>> GetIssuesAsync(
        IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct) => throw new NotSupportedException();

    /// <summary>How many issues a search finds (Cloud: approximately); null where Jira doesn't say.</summary>
    public Task<long?> CountAsync(string jql, CancellationToken ct) => throw new NotSupportedException();
}
