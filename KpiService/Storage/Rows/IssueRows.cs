using KpiService.Domain.Facts;
using KpiService.Domain.Time;

namespace KpiService.Storage.Rows;

/// <summary>An issue as Jira last showed it.</summary>
public sealed class IssueRow
{
    private readonly Dictionary<string, object?> attributes = IssueAttributes
        .All.Where(a => a.IsList)
        .ToDictionary(a => a.Column, object? (_) => Array.Empty<string>());

    /// <summary>The attributes by their columns.</summary>
    public object? this[string column]
    {
        get => attributes.GetValueOrDefault(column);
        set => attributes[column] = value;
    }

    public int InstanceId { get; set; }

    /// <summary>Jira's numeric id.</summary>
    public long Id { get; set; }
    public required string Key { get; set; }
    public long ProjectId { get; set; }
    public long TypeId { get; set; }
    public long StatusId { get; set; }
    public Instant Created { get; set; }
    public Instant Updated { get; set; }
    public Instant? Resolved { get; set; }

    /// <summary>
    /// When its status last changed its category, as Jira says itself (<c>statuscategorychangedate</c>, Cloud); null where it doesn't.
    /// </summary>
    public Instant? CategoryChanged { get; set; }
    public required string Summary { get; set; }
    public long? ParentId { get; set; }

    /// <summary>Key of the epic from the Epic Link field.</summary>
    public string? EpicKey { get; set; }
    public required IReadOnlyList<long> SprintIds { get; set; }

    /// <summary>Value of each estimate field that has one, by field id.</summary>
    public required IReadOnlyDictionary<string, double> Estimates { get; set; }
    public bool Flagged { get; set; }

    /// <summary>True: the Epic Name field has a value, so its type is one of epics (Data Center, which has no hierarchy levels).</summary>
    public bool HasEpicName { get; set; }
    public string? Assignee { get; set; }
    public string? Reporter { get; set; }

    /// <summary>True when every history entry is stored; false: left out, or Jira showed only a part.</summary>
    public bool ChangelogComplete { get; set; }

    /// <summary><see cref="Updated"/> of the version whose changelog is stored; null: none stored yet.</summary>
    public Instant? ChangelogOf { get; set; }

    /// <summary>
    /// How often in a row the history was read and did not lead to the issue's present status, sprints or points; 0: it agrees.
    /// </summary>
    public int ChangelogDisagreed { get; set; }

    /// <summary>Why the history could not be read in the last run; null: it was read, or left out on purpose.</summary>
    public string? ChangelogError { get; set; }

    /// <summary>When Jira's searches were found to leave it out though it can be read directly; null: they show it.</summary>
    public Instant? OutOfSearchSince { get; set; }

    /// <summary>When it was archived, as Jira says (<c>archiveddate</c>); null: it isn't, or Jira doesn't say.</summary>
    public Instant? ArchivedAt { get; set; }

    /// <summary>When it was found to be gone from Jira (tombstone); null while it is there.</summary>
    public Instant? DeletedAt { get; set; }
}

/// <summary>
/// Another key of an issue: one it had before a move, or the one it got when it left the synced projects. It keeps leading to the issue.
/// </summary>
public sealed class OldKeyRow
{
    public int InstanceId { get; set; }
    public required string Key { get; set; }
    public long IssueId { get; set; }
}

/// <summary>One item of one history entry.</summary>
public sealed class ChangeRow
{
    public int InstanceId { get; set; }
    public long IssueId { get; set; }
    public long HistoryId { get; set; }

    /// <summary>Place of the item in its history entry, from 0.</summary>
    public int Position { get; set; }
    public Instant Created { get; set; }

    /// <summary>The field, see <see cref="ChangeFieldRow"/>.</summary>
    public int FieldKey { get; set; }

    /// <summary>Null too where values of the field aren't stored (people, long texts, links); so are the three below.</summary>
    public string? FromValue { get; set; }
    public string? FromText { get; set; }
    public string? ToValue { get; set; }
    public string? ToText { get; set; }
}

/// <summary>A field as histories name it: display name at that time and, on Cloud, the field id.</summary>
public sealed class ChangeFieldRow
{
    public int Id { get; set; }
    public int InstanceId { get; set; }
    public required string Field { get; set; }

    /// <summary>Empty where the history has none.</summary>
    public required string FieldId { get; set; }
}
