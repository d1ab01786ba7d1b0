using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Storage.Rows;

/// <summary>A board.</summary>
public sealed class BoardRow
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary><c>scrum</c>, <c>kanban</c> or <c>simple</c>.</summary>
    public required string Type { get; set; }
    public long? FilterId { get; set; }

    /// <summary>Field the board estimates with; null: by issue count, not at all, or unknown.</summary>
    public string? EstimationFieldId { get; set; }

    /// <summary>
    /// Why the configuration (columns, estimation, projects) could not be read in the last run, what was stored of it is kept; null: it was
    /// read.
    /// </summary>
    public string? ConfigurationError { get; set; }

    /// <summary>
    /// Why its sprints could not be read in the last run, the stored ones are kept; null: they were read, or it has none by its nature.
    /// </summary>
    public string? SprintsError { get; set; }

    /// <summary>Why the membership could not be read; null when it is known.</summary>
    public string? MembershipError { get; set; }

    /// <summary>True while Jira lists it for a configured project. False: known only as the origin of a sprint.</summary>
    public bool Listed { get; set; }
}

/// <summary>A column of a board.</summary>
public sealed class BoardColumnRow
{
    public int InstanceId { get; set; }
    public long BoardId { get; set; }

    /// <summary>From left to right, from 0.</summary>
    public int Position { get; set; }
    public required string Name { get; set; }
    public required IReadOnlyList<long> StatusIds { get; set; }
}

/// <summary>A project that a board shows.</summary>
public sealed class BoardProjectRow
{
    public int InstanceId { get; set; }
    public long BoardId { get; set; }
    public long ProjectId { get; set; }
}

/// <summary>An issue that a board's filter returns.</summary>
public sealed class BoardIssueRow
{
    public int InstanceId { get; set; }
    public long BoardId { get; set; }
    public long IssueId { get; set; }
}

/// <summary>A sprint that Jira lists for a board; more boards than the one it was made on may show it.</summary>
public sealed class BoardSprintRow
{
    public int InstanceId { get; set; }
    public long BoardId { get; set; }
    public long SprintId { get; set; }
}

/// <summary>A sprint.</summary>
public sealed class SprintRow
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public required string Name { get; set; }
    public SprintState State { get; set; }

    /// <summary>Planned start; the real one where Jira gives no other.</summary>
    public Instant? StartAt { get; set; }

    /// <summary>Planned end.</summary>
    public Instant? EndAt { get; set; }

    /// <summary>Real start (Data Center).</summary>
    public Instant? ActivatedAt { get; set; }

    /// <summary>Real end.</summary>
    public Instant? CompletedAt { get; set; }
    public long? OriginBoardId { get; set; }
    public string? Goal { get; set; }

    /// <summary>
    /// Why it could not be read directly in the last run, so that issues' own words about it stand here; null: it was read.
    /// </summary>
    public string? ReadError { get; set; }
}
