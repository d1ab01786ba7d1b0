using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Jira.Connection;
using KpiService.Jira.Fields;
using KpiService.Jira.Mapping;
using KpiService.Jira.Reading;
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
    private readonly ChangelogReader changelogs;
    private readonly RequestSize issuesPerPage = new(IssuesPerPage);
    private readonly LeftOutRows leftOut = new();
    private readonly RequestSize idsPerPage = new(IdsPerPage);

    internal JiraClient(InstanceOptions instance, JiraUsage usage, JiraConnection connection)
    {
        Instance = instance;
        Usage = usage;
        this.connection = connection;
        issues = new IssueReader(connection);
        changelogs = new ChangelogReader(connection);
    }

    public InstanceOptions Instance { get; }

    public JiraUsage Usage { get; }

    /// <summary>A sentence for each list that had rows whose id could not be read: these were left out.</summary>
    public IReadOnlyList<string> LeftOut => leftOut.Notes;

    /// <summary>
    /// Tests the credentials and finds out which Jira this is. Must be called before anything else; harmless to call again.
    /// </summary>
    public Task<JiraServer> ConnectAsync(CancellationToken ct) => new JiraSignIn(connection, Instance.Deployment).RunAsync(ct);

    public async Task<IReadOnlyList<FieldFact>> GetFieldsAsync(CancellationToken ct) =>
        [
            .. leftOut
                .Without(
                    "GET field",
                    await connection.ReadAsync(
                        api => api.FieldsAsync(connection.Version, JiraCall.List, ct),
                        JiraJson.Default.IReadOnlyListWireField,
                        ct
                    ),
                    field => !string.IsNullOrEmpty(field.Id)
                )
                .Select(JiraMapper.ToFact),
        ];

    /// <summary>The statuses in use with their categories. An issue may carry an outdated category; this list is right.</summary>
    public async Task<IReadOnlyList<StatusFact>> GetStatusesAsync(CancellationToken ct) =>
        [
            .. leftOut
                .Without(
                    "GET status",
                    await connection.ReadAsync(
                        api => api.StatusesAsync(connection.Version, JiraCall.List, ct),
                        JiraJson.Default.IReadOnlyListWireStatus,
                        ct
                    ),
                    status => status.Id > 0
                )
                .Select(JiraMapper.ToFact),
        ];

    public async Task<IReadOnlyList<IssueTypeFact>> GetIssueTypesAsync(CancellationToken ct) =>
        [
            .. leftOut
                .Without(
                    "GET issuetype",
                    await connection.ReadAsync(
                        api => api.IssueTypesAsync(connection.Version, JiraCall.List, ct),
                        JiraJson.Default.IReadOnlyListWireIssueType,
                        ct
                    ),
                    type => type.Id > 0
                )
                .Select(JiraMapper.ToFact),
        ];

    /// <summary>Names of the resolutions, in the language of the account.</summary>
    public async Task<IReadOnlyList<string>> GetResolutionsAsync(CancellationToken ct) =>
        [
            .. (
                await connection.ReadAsync(
                    api => api.ResolutionsAsync(connection.Version, JiraCall.List, ct),
                    JiraJson.Default.IReadOnlyListWireNamed,
                    ct
                )
            )
                .Select(resolution => resolution.Name)
                .OfType<string>(),
        ];

    /// <summary>The projects the credentials can browse, archived ones included.</summary>
    public async Task<IReadOnlyList<ProjectFact>> GetProjectsAsync(CancellationToken ct)
    {
        var projects = connection.IsCloud
            ? await OffsetPages
                .WalkAsync("GET /rest/api/3/project/search", leftOut, project => project.Id, CloudProjectsAsync)
                .ToListAsync(ct)
            : await connection.ReadAsync(
                api => api.DataCenterProjectsAsync(JiraCall.List, ct),
                JiraJson.Default.IReadOnlyListWireProject,
                ct
            );
        return [.. leftOut.Without("GET project", projects, project => project is { Id: > 0, Key.Length: > 0 }).Select(JiraMapper.ToFact)];

        Task<WirePage<WireProject>> CloudProjectsAsync(long start) =>
            connection.ReadAsync(api => api.CloudProjectsAsync(start, JiraCall.Page, ct), JiraJson.Default.WirePageWireProject, ct);
    }

    /// <summary>Boards of every type; null: of every project.</summary>
    public IAsyncEnumerable<BoardFact> GetBoardsAsync(string? projectKey, CancellationToken ct) =>
        OffsetPages
            .WalkAsync(
                "GET /rest/agile/1.0/board",
                leftOut,
                board => board.Id,
                start =>
                    connection.ReadAsync(
                        api => api.BoardsAsync(projectKey, start, JiraCall.Page.AsOptional(), ct),
                        JiraJson.Default.WirePageWireBoard,
                        ct
                    )
            )
            .Select(JiraMapper.ToFact);

    /// <returns>Null: the board doesn't exist or isn't visible.</returns>
    public async Task<BoardFact?> GetBoardAsync(long boardId, CancellationToken ct) =>
        await UnlessAbsentAsync(api => api.BoardAsync(boardId, JiraCall.Record.AsOptional(), ct), JiraJson.Default.WireBoard, ct)
            is { } board
            ? JiraMapper.ToFact(board)
            : null;

    public async Task<BoardConfigurationFact> GetBoardConfigurationAsync(long boardId, CancellationToken ct) =>
        JiraMapper.ToFact(
            await connection.ReadAsync(
                api => api.BoardConfigurationAsync(boardId, JiraCall.Configuration.AsOptional(), ct),
                JiraJson.Default.WireBoardConfiguration,
                ct
            )
        );

    /// <summary>The projects whose issues a board can show.</summary>
    public async Task<IReadOnlyList<long>> GetBoardProjectIdsAsync(long boardId, CancellationToken ct) =>
        await OffsetPages
            .WalkAsync(
                $"GET /rest/agile/1.0/board/{boardId}/project",
                leftOut,
                project => project.Id,
                start =>
                    connection.ReadAsync(
                        api => api.BoardProjectsAsync(boardId, start, JiraCall.Page.AsOptional(), ct),
                        JiraJson.Default.WirePageWireProject,
                        ct
                    )
            )
            .Select(project => project.Id)
            .ToListAsync(ct);

    /// <returns>Null: the board has no sprints by its nature, as Jira says or as it refuses those of a Kanban board.</returns>
    public async Task<IReadOnlyList<SprintFact>?> GetSprintsAsync(BoardFact board, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(board);
        try
        {
            return await OffsetPages
                .WalkAsync(
                    $"GET /rest/agile/1.0/board/{board.Id}/sprint",
                    leftOut,
                    sprint => sprint.Id,
                    start =>
                        connection.ReadAsync(
                            api => api.SprintsAsync(board.Id, start, JiraCall.Page.AsOptional(), ct),
                            JiraJson.Default.WirePageWireSprint,
                            ct
                        )
                )
                .Select(JiraMapper.ToFact)
                .ToListAsync(ct);
        }
        catch (JiraException refused)
            when (refused.Kind == JiraFailure.BadRequest && (board.Type == "kanban" || JiraWords.DenySprints(refused.JiraMessage)))
        {
            return null;
        }
    }

    /// <returns>Null: the sprint doesn't exist or isn't visible.</returns>
    public async Task<SprintFact?> GetSprintAsync(long sprintId, CancellationToken ct) =>
        await UnlessAbsentAsync(api => api.SprintAsync(sprintId, JiraCall.Record.AsOptional(), ct), JiraJson.Default.WireSprint, ct)
            is { } sprint
            ? JiraMapper.ToFact(sprint)
            : null;

    /// <summary>
    /// Walks a search page by page. <see cref="IssueFact.Changelog"/> is set where it came along (Data Center);
    /// where it is null or incomplete, <see cref="GetChangelogsAsync"/> brings it.
    /// </summary>
    /// <param name="withChangelog">False: histories are not asked for.</param>
    public async IAsyncEnumerable<IssuePage> SearchIssuesAsync(
        IssueQuery query,
        FieldMap fields,
        bool withChangelog,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var walk = new SearchWalk(query.Jql, query.Order, fields.Names(connection.IsCloud), issuesPerPage, withChangelog, query.Cursor);
        var pages = WalkAsync(walk, ct).Select(page => ToPage(page, fields));
        await foreach (var page in Prefetch.AheadAsync(pages, PagesAhead, ct))
            yield return page;
    }

    /// <summary>Ids and keys of what a search finds, each once, up to 5000 a page.</summary>
    public async IAsyncEnumerable<IReadOnlyList<IssueRef>> SearchIdsAsync(string jql, [EnumeratorCancellation] CancellationToken ct)
    {
        // Data Center's windows need the instant; on Cloud any real field would shrink the page to 100.
        string[] fields = connection.IsCloud ? ["key"] : ["created"];
        var walk = new SearchWalk(jql, IssueOrder.Created, fields, idsPerPage);
        await foreach (var page in Prefetch.AheadAsync(WalkAsync(walk, ct), PagesAhead, ct))
            yield return [.. page.Issues.OfType<WireIssue>().Where(issue => issue.Id > 0).Select(IssueMapper.ToRef)];
    }

    /// <summary>
    /// Whole histories, up to 1000 issues a dictionary. On Cloud every id asked for is in one; an issue Jira has no history of (or doesn't
    /// show) is
    /// empty. On Data Center an issue that isn't visible any more is in none. What could not be read says why (<see
    /// cref="ChangelogFact.Error"/>).
    /// </summary>
    public async IAsyncEnumerable<IReadOnlyDictionary<long, ChangelogFact>> GetChangelogsAsync(
        IReadOnlyList<long> issueIds,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var batch in issueIds.Distinct().Chunk(ChangelogReader.BatchSize))
            yield return await changelogs.ReadAsync(batch, ct);
    }

    /// <summary>Asks the database rather than the index what became of an issue.</summary>
    public async Task<IssueProbe> ProbeIssueAsync(long id, CancellationToken ct)
    {
        try
        {
            return IssueMapper.ToProbe(
                await connection.ReadAsync(
                    api => api.IssueAsync(connection.Version, id, "project", null, JiraCall.Record, ct),
                    AttributeJson.Issue,
                    ct
                )
            );
        }
        catch (JiraException hidden) when (hidden.Kind is JiraFailure.NotFound or JiraFailure.Forbidden)
        {
            return new IssueProbe(hidden.Kind == JiraFailure.NotFound ? IssuePresence.Absent : IssuePresence.Forbidden);
        }
    }

    /// <summary>Reads issues directly, bypassing the search index. Changelog as in <see cref="SearchIssuesAsync"/>.</summary>
    public Task<IssueReading> GetIssuesAsync(IReadOnlyList<long> ids, FieldMap fields, bool withChangelog, CancellationToken ct) =>
        issues.ReadAsync(ids, fields, withChangelog, ct);

    /// <summary>How many issues a search finds (Cloud: approximately); null where Jira doesn't say.</summary>
    public async Task<long?> CountAsync(string jql, CancellationToken ct)
    {
        if (connection.IsCloud)
        {
            var counted = await connection.ReadAsync(
                api => api.CountAsync(new CountRequest(jql), JiraCall.Any, ct),
                JiraJson.Default.CountAnswer,
                ct
            );
            return AtLeastNone(counted.Count);
        }

        var request = new DataCenterSearchRequest(jql, [], [], StartAt: 0, MaxResults: 0);
        return AtLeastNone(
            (
                await connection.ReadAsync(
                    api => api.DataCenterSearchAsync(request, DataCenterSearch.Page, ct),
                    AttributeJson.DataCenterSearch,
                    ct
                )
            ).Total
        );
    }

    private static long? AtLeastNone(long? count) => count is >= 0 ? count : null;

    private static IssuePage ToPage(SearchPage page, FieldMap fields)
    {
        var (issues, unread) = IssueMapper.ToFacts(page.Issues, fields);
        return new IssuePage(issues, page.Next?.ToString(), page.Total) { Unread = unread };
    }

    private IAsyncEnumerable<SearchPage> WalkAsync(SearchWalk walk, CancellationToken ct) =>
        connection.IsCloud ? new CloudSearch(connection).WalkAsync(walk, ct) : new DataCenterSearch(connection).WalkAsync(walk, ct);

    private async Task<T?> UnlessAbsentAsync<T>(Func<IJiraApi, Task<Stream>> call, JsonTypeInfo<T> type, CancellationToken ct)
        where T : class
    {
        try
        {
            return await connection.ReadAsync(call, type, ct);
        }
        catch (JiraException absent) when (absent.Kind == JiraFailure.NotFound)
        {
            return null;
        }
    }
}
