using System.Runtime.CompilerServices;
using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>One Jira, as facts. Every method throws <see cref="JiraException"/> when Jira doesn't answer what was asked.</summary>
public sealed class JiraClient
{
    private const int IssuesPerPage = 100;
    private const int IdsPerPage = 5000;

    /// <summary>On Cloud the search goes on while the histories of its last 1000 issues are fetched.</summary>
    private const int PagesAhead = 10;

    private readonly JiraConnection connection;
    private readonly IssueReader issues;

    internal JiraClient(InstanceOptions instance, JiraUsage usage, JiraConnection connection)
    {
        Instance = instance;
        Usage = usage;
        this.connection = connection;
        issues = new IssueReader(connection);
    }

    public InstanceOptions Instance { get; }

    public JiraUsage Usage { get; }

    /// <summary>Tests the credentials and finds out which Jira this is. Must be called before anything else; harmless to call again.</summary>
    public Task<JiraServer> ConnectAsync(CancellationToken ct) => new JiraSignIn(connection, Instance.Deployment).RunAsync(ct);

    public async Task<IReadOnlyList<FieldFact>> GetFieldsAsync(CancellationToken ct) =>
        [.. (await connection.CallAsync(api => api.FieldsAsync(connection.Version, ct))).Select(JiraMapper.ToFact)];

    /// <summary>The statuses in use with their categories. An issue may carry an outdated category; this list is right.</summary>
    public async Task<IReadOnlyList<StatusFact>> GetStatusesAsync(CancellationToken ct) =>
        [.. (await connection.CallAsync(api => api.StatusesAsync(connection.Version, ct))).Select(JiraMapper.ToFact)];

    public async Task<IReadOnlyList<IssueTypeFact>> GetIssueTypesAsync(CancellationToken ct) =>
        [.. (await connection.CallAsync(api => api.IssueTypesAsync(connection.Version, ct))).Select(JiraMapper.ToFact)];

    /// <summary>Names of the resolutions, in the language of the account.</summary>
    public async Task<IReadOnlyList<string>> GetResolutionsAsync(CancellationToken ct) =>
        [.. (await connection.CallAsync(api => api.ResolutionsAsync(connection.Version, ct))).Select(resolution => resolution.Name).OfType<string>()];

    /// <summary>The projects the credentials can browse, archived ones included.</summary>
    public async Task<IReadOnlyList<ProjectFact>> GetProjectsAsync(CancellationToken ct)
    {
        var projects = connection.IsCloud
            ? await OffsetPages.WalkAsync(start => connection.CallAsync(api => api.CloudProjectsAsync(start, ct))).ToListAsync(ct)
            : await connection.CallAsync(api => api.DataCenterProjectsAsync(ct));
        return [.. projects.Select(JiraMapper.ToFact)];
    }

    /// <summary>Boards of every type; null: of every project.</summary>
    public IAsyncEnumerable<BoardFact> GetBoardsAsync(string? projectKey, CancellationToken ct) =>
        OffsetPages.WalkAsync(start => connection.CallAsync(api => api.BoardsAsync(projectKey, start, ct))).Select(JiraMapper.ToFact);

    /// <returns>Null: the board doesn't exist or isn't visible.</returns>
    public async Task<BoardFact?> GetBoardAsync(long boardId, CancellationToken ct) =>
        await UnlessAbsentAsync(api => api.BoardAsync(boardId, ct)) is { } board ? JiraMapper.ToFact(board) : null;

    public async Task<BoardConfigurationFact> GetBoardConfigurationAsync(long boardId, CancellationToken ct) =>
        JiraMapper.ToFact(await connection.CallAsync(api => api.BoardConfigurationAsync(boardId, ct)));

    /// <summary>The projects whose issues a board can show.</summary>
    public async Task<IReadOnlyList<long>> GetBoardProjectIdsAsync(long boardId, CancellationToken ct) =>
        await OffsetPages.WalkAsync(start => connection.CallAsync(api => api.BoardProjectsAsync(boardId, start, ct)))
            .Select(project => project.Id)
            .ToListAsync(ct);

    /// <returns>Null: the board has no sprints by its nature.</returns>
    public async Task<IReadOnlyList<SprintFact>?> GetSprintsAsync(BoardFact board, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(board);
        try
        {
            return await OffsetPages.WalkAsync(start => connection.CallAsync(api => api.SprintsAsync(board.Id, start, ct)))
                .Select(JiraMapper.ToFact)
                .ToListAsync(ct);
        }
        catch (JiraException refused) when (refused.Kind == JiraFailure.BadRequest && (board.Type == "kanban" || JiraWords.DenySprints(refused.JiraMessage)))
        {
            return null;
        }
    }

    /// <returns>Null: the sprint doesn't exist or isn't visible.</returns>
    public async Task<SprintFact?> GetSprintAsync(long sprintId, CancellationToken ct) =>
        await UnlessAbsentAsync(api => api.SprintAsync(sprintId, ct)) is { } sprint ? JiraMapper.ToFact(sprint) : null;

    /// <summary>
    /// Walks a search page by page. <see cref="IssueFact.Changelog"/> is set where it came along (Data Center);
    /// where it is null or incomplete, <see cref="GetChangelogsAsync"/> brings it.
    /// </summary>
    /// <param name="withChangelog">False: histories are not asked for.</param>
    public async IAsyncEnumerable<IssuePage> SearchIssuesAsync(
        IssueQuery query, FieldMap fields, bool withChangelog, [EnumeratorCancellation] CancellationToken ct)
    {
        var walk = new SearchWalk(query.Jql, query.Order, fields.Names(connection.IsCloud), IssuesPerPage, withChangelog, query.Cursor);
        var pages = WalkAsync(walk, ct).Select(page => new IssuePage(IssueReader.ToFacts(page.Issues, fields), page.Next?.ToString(), page.Total));
        await foreach (var page in Prefetch.AheadAsync(pages, PagesAhead, ct))
            yield return page;
    }

    /// <summary>Ids and keys of what a search finds, each once, up to 5000 a page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IssueRef>> SearchIdsAsync(string jql, [EnumeratorCancellation] CancellationToken ct)
    {
        // Data Center's windows need the instant; on Cloud any real field would shrink the page to 100.
        string[] fields = connection.IsCloud ? ["key"] : ["created"];
        var walk = new SearchWalk(jql, IssueOrder.Created, fields, IdsPerPage);
        await foreach (var page in Prefetch.AheadAsync(WalkAsync(walk, ct), PagesAhead, ct))
            yield return [.. page.Issues.Select(JiraMapper.ToRef)];
    }

    /// <summary>
    /// Whole histories, up to 1000 issues a dictionary. On Cloud every id asked for is in one; an issue Jira has no history of (or doesn't show) is empty.
    /// On Data Center an issue that isn't visible any more is in none. A history that could not be read says why (<see cref="ChangelogFact.Error"/>).
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyDictionary<long, ChangelogFact>> GetChangelogsAsync(
        IReadOnlyList<long> issueIds, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var batch in issueIds.Distinct().Chunk(ChangelogReader.BatchSize))
            yield return await issues.ReadChangelogsAsync(batch, ct);
    }

    /// <summary>Asks the database rather than the index what became of an issue.</summary>
    public async Task<IssueProbe> ProbeIssueAsync(long id, CancellationToken ct)
    {
        try
        {
            return JiraMapper.ToProbe(await connection.CallAsync(api => api.IssueAsync(connection.Version, id, "project", null, ct)));
        }
        catch (JiraException hidden) when (hidden.Kind is JiraFailure.NotFound or JiraFailure.Forbidden)
        {
            return new IssueProbe(hidden.Kind == JiraFailure.NotFound ? IssuePresence.Absent : IssuePresence.Forbidden);
        }
    }

    /// <summary>Reads issues directly, bypassing the search index. Changelog as in <see cref="SearchIssuesAsync"/>.</summary>
    public Task<IssueReading> GetIssuesAsync(
        IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct) => issues.ReadAsync(ids, fields, withChangelog, ct);

    /// <summary>How many issues a search finds (Cloud: approximately); null where Jira doesn't say.</summary>
    public async Task<long?> CountAsync(string jql, CancellationToken ct)
    {
        if (connection.IsCloud)
            return (await connection.CallAsync(api => api.CountAsync(new CountRequest(jql), ct))).Count;
        var request = new DataCenterSearchRequest(jql, [], [], StartAt: 0, MaxResults: 0);
        return (await connection.ReadAsync(api => api.DataCenterSearchAsync(request, ct), JiraJson.Default.DataCenterSearchAnswer, ct)).Total;
    }

    private IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, CancellationToken ct) =>
        connection.IsCloud ? new CloudSearch(connection).WalkAsync(walk, ct) : new DataCenterSearch(connection).WalkAsync(walk, ct);

    private async Task<T?> UnlessAbsentAsync<T>(Func<IJiraApi, Task<T>> call)
        where T : class
    {
        try
        {
            return await connection.CallAsync(call);
        }
        catch (JiraException absent) when (absent.Kind == JiraFailure.NotFound)
        {
            return null;
        }
    }
}
