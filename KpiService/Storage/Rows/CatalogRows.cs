using KpiService.Domain;

namespace KpiService.Storage.Rows;

/// <summary>An issue type.</summary>
public sealed class IssueTypeRow
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>0 standard, above epic and higher, below sub-task; null where Jira doesn't say.</summary>
    public int? Level { get; set; }
    public bool Subtask { get; set; }
}

/// <summary>A status.</summary>
public sealed class StatusRow
{
    public int InstanceId { get; set; }
    public long Id { get; set; }
    public required string Name { get; set; }

    /// <summary>Jira's category; null: seen only in histories, so Jira never said.</summary>
    public StatusCategory? Category { get; set; }

    /// <summary>The team-managed project it belongs to; null for shared statuses.</summary>
    public long? ProjectId { get; set; }

    /// <summary>True while Jira's status list has it. False: seen only in an issue or a history.</summary>
    public bool Listed { get; set; }
}

/// <summary>A field of Jira.</summary>
public sealed class FieldRow
{
    public int InstanceId { get; set; }
    public required string Id { get; set; }
    public required string Name { get; set; }
    public string? Type { get; set; }
    public string? Custom { get; set; }

    /// <summary>What it is used as: <c>sprint</c>, <c>estimate</c>, <c>epic_link</c>, <c>flagged</c>; null: not used.</summary>
    public string? Role { get; set; }

    /// <summary>Precedence among the fields of one role, from 0.</summary>
    public int Rank { get; set; }
}
