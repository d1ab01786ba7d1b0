using KpiService.Domain.Time;

namespace KpiService.Domain.Facts;

/// <summary>An issue as Jira reports it, custom fields resolved to their meaning.</summary>
public sealed record IssueFact
{
    /// <summary>Jira's numeric id: survives moves and renames.</summary>
    public required long Id { get; init; }
    public required string Key { get; init; }
    public required long ProjectId { get; init; }
    public required string ProjectKey { get; init; }
    public required IssueTypeFact Type { get; init; }
    public required StatusFact Status { get; init; }
    public required Instant Created { get; init; }
    public required Instant Updated { get; init; }
    public Instant? Resolved { get; init; }

    /// <summary>When its status last changed its category, as Jira says itself; null where it doesn't (Data Center).</summary>
    public Instant? CategoryChanged { get; init; }

    /// <summary>When it was archived; null where it isn't, or Jira doesn't say.</summary>
    public Instant? Archived { get; init; }

    /// <summary>As Jira sent it, control characters included.</summary>
    public required string Summary { get; init; }

    /// <summary>Id of the parent (sub-task's parent; on Cloud the epic too).</summary>
    public long? ParentId { get; init; }

    /// <summary>Key of the epic from the Epic Link field (Data Center, old company-managed projects).</summary>
    public string? EpicKey { get; init; }
    public AttributeValues Attributes { get; init; }

    /// <summary>Sprints as the Sprint field has them today, closed ones included. Full facts when the field carries them.</summary>
    public IReadOnlyList<SprintFact> Sprints { get; init; } = [];

    /// <summary>Value of each estimate field that has one, by field id; negative values are kept as Jira has them.</summary>
    public IReadOnlyDictionary<string, double> Estimates { get; init; } = EmptyEstimates;
    public bool Flagged { get; init; }

    /// <summary>True: the Epic Name field has a value.</summary>
    public bool HasEpicName { get; init; }

    /// <summary>Account id or user key; only where <c>sync.people</c> asks for it.</summary>
    public string? Assignee { get; init; }

    /// <inheritdoc cref="Assignee"/>
    public string? Reporter { get; init; }

    /// <summary>The history when it came with the issue; null when it has to be fetched.</summary>
    public ChangelogFact? Changelog { get; init; }

    /// <summary>Optional values Jira sent that could not be read; they are null here.</summary>
    public IReadOnlyList<UnreadFact> Unread { get; init; } = [];

    private static readonly Dictionary<string, double> EmptyEstimates = [];
}

/// <summary>An issue's whole history.</summary>
/// <param name="Items">All change items, ordered by (created, history id, position).</param>
/// <param name="Complete">False when Jira has more than it showed (<c>total</c> above the histories sent).</param>
public sealed record ChangelogFact(IReadOnlyList<ChangeFact> Items, bool Complete)
{
    /// <summary>Why it could not be read; then it has no items and isn't complete. Null: it was read.</summary>
    public string? Error { get; init; }

    /// <summary>False: it doesn't lead to the issue's present status, sprints or points, so it lags behind or lacks an entry.</summary>
    public bool Agrees { get; init; } = true;
}

/// <summary>One item of one history entry.</summary>
/// <param name="HistoryId">Id of the entry; several items share one.</param>
/// <param name="Position">Place of the item in its entry, from 0.</param>
/// <param name="Field">Display name at that time.</param>
/// <param name="FieldId">Field id; null on Data Center and for items without a field.</param>
public sealed record ChangeFact(
    long HistoryId,
    int Position,
    Instant Created,
    string Field,
    string? FieldId,
    string? FromValue,
    string? FromText,
    string? ToValue,
    string? ToText
);

/// <summary>The id and key of an issue, all that the census asks for.</summary>
/// <param name="Key">Null where Jira was asked for ids only.</param>
public readonly record struct IssueRef(long Id, string? Key);
