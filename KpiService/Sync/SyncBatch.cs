using KpiService.Domain.Time;
using KpiService.Jira.Reading;

namespace KpiService.Sync;

/// <summary>A project as a batch names it.</summary>
public sealed record BatchProject(long Id, string Key);

/// <summary>
/// One walk over issues: projects of one Jira that share the same scope. Serialisable, because an interrupted run is resumed from it.
/// </summary>
public sealed record SyncBatch
{
    public required IReadOnlyList<BatchProject> Projects { get; init; }

    /// <summary>True: also what was not touched since then and isn't done.</summary>
    public required bool Full { get; init; }
    public required Instant Since { get; init; }

    /// <summary>False: histories are left out.</summary>
    public required bool Changelog { get; init; }

    /// <summary>Jira's time when the walk began: what the next incremental sync goes on from.</summary>
    public required Instant Watermark { get; init; }

    /// <summary><c>sync.lookback_days</c> in force.</summary>
    public required int LookbackDays { get; init; }

    /// <summary>Custom fields that are read.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Where the walk stopped; null: at the beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>True: the walk has come to its end.</summary>
    public bool Walked { get; init; }

    internal bool Begun => Cursor is not null || Walked;

    internal IssueQuery Query() =>
        Full
            ? new IssueQuery(Jql.Full(Keys(), Since), IssueOrder.Created, Cursor)
            : new IssueQuery(Jql.UpdatedSince(Keys(), Since), IssueOrder.Updated, Cursor);

    internal IReadOnlyList<string> Keys() => [.. Projects.Select(p => p.Key)];

    internal SyncBatch Only(BatchProject project) => this with { Projects = [project], Cursor = null, Walked = false };
}
