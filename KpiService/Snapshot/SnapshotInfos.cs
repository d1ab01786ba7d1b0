using KpiService.Domain;
using KpiService.Domain.Time;
using MemoryPack;

namespace KpiService.Snapshot;

/// <summary>A Jira. Ordinals are positions in the snapshot's lists.</summary>
[MemoryPackable]
public sealed partial record InstanceInfo(int Ordinal, int Id, string Name, string Url, string Deployment);

/// <summary>A project.</summary>
/// <param name="Horizon">Earliest instant from which every issue updated since is stored; null before a full sync has completed.</param>
/// <param name="WithChangelog">False: the last full sync left histories out.</param>
[MemoryPackable]
public sealed partial record ProjectInfo(
    int Ordinal,
    int Instance,
    long Id,
    string Key,
    string Name,
    bool Archived,
    Instant? Horizon,
    Instant? Watermark,
    bool WithChangelog
)
{
    /// <summary>Why its boards could not be listed in the last run; null: they were.</summary>
    public string? BoardsError { get; init; }
}

/// <summary>Why a type has its level.</summary>
public enum LevelSource : byte
{
    /// <summary>Jira says it.</summary>
    Jira,

    /// <summary><c>workflow.levels</c>.</summary>
    Configuration,

    /// <summary>Most of its issues carry an epic name.</summary>
    EpicName,

    /// <summary>Most of its issues are epics of others.</summary>
    EpicLink,

    /// <summary>It is called Epic, and nothing in this Jira tells its epics.</summary>
    Name,

    /// <summary>Nothing makes it anything but standard.</summary>
    Standard,
}

/// <summary>An issue type. <paramref name="Level"/>: 0 standard, above epic and higher, below sub-task.</summary>
[MemoryPackable]
public sealed partial record TypeInfo(int Ordinal, int Instance, long Id, string Name, int Level, LevelSource LevelSource);

/// <summary>A status with Jira's own category; the category in force per project is in the workflow map.</summary>
/// <param name="Id">Negative: a name that histories have and no status.</param>
/// <param name="Category">Null: Jira never said, or says that it has none.</param>
/// <param name="Listed">False: gone from Jira's status list, seen in an issue or a history only.</param>
[MemoryPackable]
public sealed partial record StatusInfo(
    int Ordinal,
    int Instance,
    long Id,
    string Name,
    StatusCategory? Category,
    long? ProjectId,
    bool Listed
);

/// <summary>A board.</summary>
/// <param name="EstimateField">Ordinal of the estimate field; -1: by issue count, not at all, or unknown.</param>
/// <param name="DoneStatuses">Ordinals of the statuses of the last column that has any; null where unknown.</param>
/// <param name="Projects">Ordinals of the projects it shows.</param>
/// <param name="MembershipError">Why its issues are unknown; null when they are known.</param>
/// <param name="OwnsSprints">True when at least one sprint originates from it.</param>
[MemoryPackable]
public sealed partial record BoardInfo(
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
    bool OwnsSprints
)
{
    /// <summary>Ordinals of the statuses of each column, from left to right; columns without any are left out.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Columns { get; init; } = [];

    /// <summary>Whether a column of it has a status (by ordinal).</summary>
    public bool Shows(int status)
    {
        foreach (var column in Columns)
        {
            if (column.Contains(status))
                return true;
        }

        return false;
    }

    /// <summary>Whether it estimates in time.</summary>
    public bool EstimatesTime { get; init; }

    /// <summary>Why its sprints could not be read in the last run; null: they were, or it has none by its nature.</summary>
    public string? SprintsError { get; init; }
}

/// <summary>A value that could not be read.</summary>
/// <param name="Issue">Ordinal of the issue it belongs to; -1: of none, or of one that could not be stored.</param>
/// <param name="Sprint">Ordinal of the sprint it belongs to; -1: of none.</param>
/// <param name="Name">The issue's key or the sprint's name.</param>
/// <param name="Field">The field as Jira's JSON names it.</param>
/// <param name="Value">What Jira sent; empty where the field was missing.</param>
/// <param name="Required">True: the record could not be stored without it.</param>
[MemoryPackable]
public sealed partial record UnreadValue(int Issue, int Sprint, string Name, string Field, string Value, bool Required);

/// <summary>A sprint.</summary>
/// <param name="StartedAt">T0: the real start, else the planned one; null while it has not started.</param>
/// <param name="CompletedAt">T1: the real end; null while it isn't complete.</param>
/// <param name="Board">Ordinal of its origin board; -1 where unknown.</param>
/// <param name="OriginBoardId">Jira's id of its origin board.</param>
[MemoryPackable]
public sealed partial record SprintInfo(
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
    string? Goal
)
{
    /// <summary>Ordinals of the boards that show it, its own included.</summary>
    public IReadOnlyList<int> Boards { get; init; } = [];

    /// <summary>False: only issues and histories name it.</summary>
    public bool Stored { get; init; } = true;

    /// <summary>Why it could not be read in the last run; null: it was.</summary>
    public string? ReadError { get; init; }

    /// <summary>Why it can have no report whenever it is asked; null: it can.</summary>
    [MemoryPackIgnore]
    public Reason? NoReport =>
        this switch
        {
            { StartedAt: null } => new Reason("neverStarted", "the sprint has no start, so it has no report."),
            { State: SprintState.Closed, CompletedAt: null } => new Reason(
                "notComplete",
                "the sprint is closed and Jira doesn't say since when, so it has no report."
            ),
            { CompletedAt: { } end, StartedAt: { } start } when end < start => new Reason(
                "endedBeforeStart",
                $"the sprint was closed on {end}, before its start on {start}: what it held at its start can't be known, so it has no "
                    + "report."
            ),
            _ => null,
        };

    /// <summary>True: it still ran at an instant and its planned end had passed.</summary>
    public bool IsOverdue(Instant at) => NoReport is null && StartedAt <= at && !(CompletedAt <= at) && PlannedEnd < at;
}
