using KpiService.Jira.Wire;

namespace KpiService.Jira;

/// <summary>What a walk asks for on every page, and what it has already had.</summary>
/// <param name="jql">Restriction without order.</param>
/// <param name="pageSize">Wished for; Jira may give less.</param>
internal sealed class SearchWalk(
    string jql, IssueOrder order, IReadOnlyList<string> fields, int pageSize, bool changelog = false, string? cursor = null)
{
    private const int SmallestPage = 10;

    private readonly Dictionary<long, long> seen = [];

    public IReadOnlyList<string> Fields => fields;

    public int PageSize { get; private set; } = pageSize;

    public bool Changelog => changelog;

    public string? Cursor => cursor;

    /// <summary>Asks for a page; one that doesn't come in time is asked for again in smaller pieces, and so are those after it.</summary>
    public async Task<T> AskAsync<T>(Func<Task<T>> page)
    {
        while (true)
        {
            try
            {
                return await page();
            }
            catch (JiraException late) when (late.Kind == JiraFailure.TimedOut && PageSize > SmallestPage)
            {
                PageSize = Math.Max(SmallestPage, PageSize / 4);
            }
        }
    }

    /// <summary>The whole query of the window that starts at an instant (null: no window). The order is total and, by creation, immutable.</summary>
    public string Query(long? from)
    {
        var field = order == IssueOrder.Created ? "created" : "updated";
        var restriction = from is { } start ? $"({jql}) AND {field} >= {start}" : jql;
        return $"{restriction} ORDER BY {field} ASC, key ASC";
    }

    /// <summary>Leaves out what an earlier page had in the same version.</summary>
    public IReadOnlyList<WireIssue> Fresh(IReadOnlyList<WireIssue> issues) => [.. issues.Where(IsFresh)];

    /// <summary>The latest instant of the order field, to the second (the precision of some search indexes); null when none came along.</summary>
    public long? LastOf(IReadOnlyList<WireIssue> issues) =>
        issues.Select(issue => order == IssueOrder.Created ? issue.Fields?.Created : issue.Fields?.Updated).Max() is { } last
            ? last.Milliseconds - (last.Milliseconds % 1000)
            : null;

    private bool IsFresh(WireIssue issue)
    {
        var version = issue.Fields?.Updated?.Milliseconds ?? 0;
        var fresh = !seen.TryGetValue(issue.Id, out var known) || known != version;
        seen[issue.Id] = version;
        return fresh;
    }
}

/// <summary>A page of a walk; <paramref name="Next"/> is null after the last.</summary>
internal sealed record SearchPage(IReadOnlyList<WireIssue> Issues, SearchCursor? Next, long? Total);
