using KpiService.Domain.Time;

namespace KpiService.Snapshot.Loading;

/// <summary>An issue as the builder takes it; ids are Jira's.</summary>
public readonly record struct IssueInput
{
    public required int InstanceId { get; init; }
    public required long Id { get; init; }
    public required string Key { get; init; }
    public required long ProjectId { get; init; }
    public required long TypeId { get; init; }
    public required long StatusId { get; init; }
    public string? Priority { get; init; }
    public string? Resolution { get; init; }
    public required Instant Created { get; init; }
    public required Instant Updated { get; init; }
    public Instant? Resolved { get; init; }

    /// <summary>When its status last changed its category, as Jira says itself; null where it doesn't.</summary>
    public Instant? CategoryChanged { get; init; }
    public long? ParentId { get; init; }
    public string? EpicKey { get; init; }
    public bool HasEpicName { get; init; }

    /// <summary>JSON list of strings, as stored.</summary>
    public string? Labels { get; init; }

    /// <inheritdoc cref="Labels"/>
    public string? Components { get; init; }

    /// <summary>JSON list of sprint ids, as stored.</summary>
    public string? SprintIds { get; init; }

    /// <summary>JSON object of estimates by field id, as stored.</summary>
    public string? Estimates { get; init; }
    public bool Flagged { get; init; }
    public bool ChangelogComplete { get; init; }

    /// <summary>True: the sync found that its history doesn't lead to the present.</summary>
    public bool ChangelogDisagreed { get; init; }

    /// <summary>Why its history could not be read in the last run.</summary>
    public string? ChangelogError { get; init; }

    /// <summary>Since when Jira's searches leave it out.</summary>
    public Instant? OutOfSearchSince { get; init; }
    public Instant? ArchivedAt { get; init; }
    public Instant? DeletedAt { get; init; }
}

/// <summary>One item of an issue's history as the builder takes it.</summary>
/// <param name="Field">Id of the field's row, see <c>ChangeFieldRow</c>.</param>
public readonly record struct ChangeInput(
    int InstanceId,
    long IssueId,
    long HistoryId,
    int Position,
    Instant Created,
    int Field,
    string? FromValue,
    string? FromText,
    string? ToValue,
    string? ToText
);
