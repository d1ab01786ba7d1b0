using KpiService.Domain.Time;

namespace KpiService.Domain.Facts;

/// <summary>A project.</summary>
public sealed record ProjectFact(long Id, string Key, string Name, bool Archived);

/// <summary>
/// An issue type. <paramref name="Level"/>: 0 standard, above epic and higher, below sub-task; null where Jira doesn't say.
/// </summary>
public sealed record IssueTypeFact(long Id, string Name, int? Level, bool Subtask);

/// <summary>
/// A status with Jira's own category, null where that is "No Category" or an unknown one. <paramref name="ProjectId"/>: the team-managed
/// project it belongs to.
/// </summary>
public sealed record StatusFact(long Id, string Name, StatusCategory? Category, long? ProjectId = null);

/// <summary>
/// A field. <paramref name="Custom"/>: the schema's type key (<c>com.pyxis.greenhopper.jira:gh-sprint</c>), null for system fields.
/// </summary>
public sealed record FieldFact(string Id, string Name, string? Type, string? Custom);

/// <summary>
/// A sprint. Start and end are planned dates; <paramref name="Activated"/> is the real start (Data Center), <paramref name="Completed"/>
/// the real end.
/// </summary>
public sealed record SprintFact(
    long Id,
    string Name,
    SprintState State,
    Instant? Start = null,
    Instant? End = null,
    Instant? Activated = null,
    Instant? Completed = null,
    long? OriginBoardId = null,
    string? Goal = null
)
{
    /// <summary>Dates Jira sent that could not be read; they are null here.</summary>
    public IReadOnlyList<UnreadFact> Unread { get; init; } = [];
}

/// <summary>A board as the list of boards has it.</summary>
/// <param name="Type"><c>scrum</c>, <c>kanban</c> or <c>simple</c>.</param>
public sealed record BoardFact(long Id, string Name, string Type, string? LocationProjectKey);

/// <summary>A board's configuration.</summary>
/// <param name="EstimationFieldId">Field the board estimates with; null: by issue count or not at all.</param>
/// <param name="Columns">Columns from left to right.</param>
public sealed record BoardConfigurationFact(long? FilterId, string? EstimationFieldId, IReadOnlyList<BoardColumnFact> Columns);

/// <summary>A column and the ids of the statuses mapped to it.</summary>
public sealed record BoardColumnFact(string Name, IReadOnlyList<long> StatusIds);
