using KpiService.Domain.Time;

namespace KpiService.Storage;

/// <summary>An issue as the snapshot reads it; ids are Jira's, lists are JSON as stored.</summary>
public record struct IssueRecord
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public string Key { get; set; }
    public long ProjectId { get; set; }
    public long TypeId { get; set; }
    public long StatusId { get; set; }
    public Instant Created { get; set; }
    public Instant Updated { get; set; }
    public Instant? Resolved { get; set; }

    /// <summary>When its status last changed its category, as Jira says itself; null where it doesn't.</summary>
    public Instant? CategoryChanged { get; set; }
    public long? ParentId { get; set; }
    public string? EpicKey { get; set; }
    public bool HasEpicName { get; set; }

    /// <summary>
    /// The attributes as stored, by ordinal: a name, or a JSON list of names. The reader's own, overwritten by its next issue.
    /// </summary>
    public string?[]? Attributes { get; set; }

    /// <summary>JSON list of sprint ids, as stored.</summary>
    public string? SprintIds { get; set; }

    /// <summary>JSON object of estimates by field id, as stored.</summary>
    public string? Estimates { get; set; }
    public bool Flagged { get; set; }
    public bool ChangelogComplete { get; set; }

    /// <summary>True: the sync found that its history doesn't lead to the present.</summary>
    public bool ChangelogDisagreed { get; set; }

    /// <summary>Why its history could not be read in the last run.</summary>
    public string? ChangelogError { get; set; }

    /// <summary>Since when Jira's searches leave it out.</summary>
    public Instant? OutOfSearchSince { get; set; }
    public Instant? ArchivedAt { get; set; }
    public Instant? DeletedAt { get; set; }
}
