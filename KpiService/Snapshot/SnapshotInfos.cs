using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>A Jira. Ordinals are positions in the snapshot's lists.</summary>
public sealed record InstanceInfo(int Ordinal, int Id, string Name, string Url, string Deployment);

/// <summary>A project.</summary>
/// <param name="Horizon">Earliest instant from which every issue updated since is stored; null before a full sync has completed.</param>
/// <param name="WithChangelog">False: the last full sync left histories out.</param>
public sealed record ProjectInfo(
    int Ordinal,
    int Instance,
    long Id,
    string Key,
    string Name,
    bool Archived,
    Instant? Horizon,
    Instant? Watermark,
    bool WithChangelog);

/// <summary>An issue type. <paramref name="Level"/>: 0 standard, above epic and higher, below sub-task.</summary>
public sealed record TypeInfo(int Ordinal, int Instance, long Id, string Name, int Level);

/// <summary>A status with Jira's own category; the category in force per project is in the workflow map.</summary>
/// <param name="Category">Null: seen in histories only, so Jira never said.</param>
/// <param name="Listed">False: gone from Jira's status list, seen in an issue or a history only.</param>
public sealed record StatusInfo(int Ordinal, int Instance, long Id, string Name, StatusCategory? Category, long? ProjectId, bool Listed);

/// <summary>A board.</summary>
/// <param name="EstimateField">Ordinal of the estimate field; -1: by issue count, not at all, or unknown.</param>
/// <param name="DoneStatuses">Ordinals of the statuses of the last column that has any; null where unknown.</param>
/// <param name="Projects">Ordinals of the projects it shows.</param>
/// <param name="MembershipError">Why its issues are unknown; null when they are known.</param>
/// <param name="OwnsSprints">True when at least one sprint originates from it.</param>
public sealed record BoardInfo(
    int Ordinal,
    int Instance,
    long Id,
    string Name,
    string Type,
    int EstimateField,
    IReadOnlySet<int>? DoneStatuses,
    IReadOnlyList<int> Projects,
    string? ConfigurationError,
    string? MembershipError,
    bool Listed,
    bool OwnsSprints)
{
    /// <summary>Ordinals of the statuses of each column, from left to right.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Columns { get; init; } = [];
}

/// <summary>A sprint.</summary>
/// <param name="StartedAt">T0: the real start, else the planned one; null while it has not started.</param>
/// <param name="CompletedAt">T1: the real end; null while it isn't complete.</param>
/// <param name="Board">Ordinal of its origin board; -1 where unknown.</param>
/// <param name="OriginBoardId">Jira's id of its origin board.</param>
public sealed record SprintInfo(
    int Ordinal,
    int Instance,
    long Id,
    string Name,
    SprintState State,
    Instant? PlannedStart,
    Instant? PlannedEnd,
    Instant? StartedAt,
    Instant? CompletedAt,
    int Board,
    long? OriginBoardId,
    string? Goal);
