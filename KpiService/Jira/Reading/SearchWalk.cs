using KpiService.Jira.Connection;
using KpiService.Jira.Wire;

namespace KpiService.Jira.Reading;

/// <summary>What a walk asks for on every page, and what it has already had.</summary>
/// <param name="jql">Restriction without order.</param>
/// <param name="size">Rows a page; Jira may give less.</param>
internal sealed class SearchWalk(
    string jql,
    IssueOrder order,
    IReadOnlyList<string> fields,
    RequestSize size,
    bool changelog = false,
    string? cursor = null
)
{
    /// <summary>Pages and restarts in a row without a new issue, after which Jira is not going on.</summary>
    private const int MostFruitless = 50;

    private readonly Dictionary<long, long> seen = [];
    private int fruitless;

    public IReadOnlyList<string> Fields => fields;

    public RequestSize Size => size;

    public bool Changelog => changelog;

    public string? Cursor => cursor;

    /// <summary>
    /// The whole query of the window that starts at an instant (null: no window). The order is total and, by creation, immutable.
    /// </summary>
    public string Query(long? from)
    {
        var field = order == IssueOrder.Created ? "created" : "updated";
        var restriction = from is { } start ? $"({jql}) AND {field} >= {start}" : jql;
        return $"{restriction} ORDER BY {field} ASC, key ASC";
    }

    /// <summary>Leaves out what an earlier page had in the same version.</summary>
    /// <param name="call">Method and path, for the failure.</param>
    /// <exception cref="JiraException">Page after page brings no issue that wasn't there before.</exception>
    public IReadOnlyList<WireIssue?> Fresh(IReadOnlyList<WireIssue?> issues, string call)
    {
        var before = seen.Count;
        IReadOnlyList<WireIssue?> fresh = [.. issues.Where(IsFresh)];
        fruitless = seen.Count > before ? 0 : fruitless + 1;
        return fruitless <= MostFruitless ? fresh : throw JiraErrors.Endless(call, "it keeps sending pages without new issues.");
    }

    /// <summary>
    /// The latest instant of the order field, to the second (the precision of some search indexes); null when none came along.
    /// </summary>
    public long? LastOf(IReadOnlyList<WireIssue?> issues) =>
        issues.Select(issue => order == IssueOrder.Created ? issue?.Fields?.Created : issue?.Fields?.Updated).Max() is { } last
            ? last.Milliseconds - (last.Milliseconds % 1000)
            : null;

    /// <summary>What has no id can't be known again.</summary>
    private bool IsFresh(WireIssue? issue)
    {
        if (issue is not { Id: > 0 })
            return true;
        var version = issue.Fields?.Updated?.Milliseconds ?? 0;
        var fresh = !seen.TryGetValue(issue.Id, out var known) || known != version;
        seen[issue.Id] = version;
        return fresh;
    }
}

/// <summary>A page of a walk; <paramref name="Next"/> is null after the last.</summary>
internal sealed record SearchPage(IReadOnlyList<WireIssue?> Issues, SearchCursor? Next, long? Total);
