using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>The immutable picture of one data version that all metrics read.</summary>
public sealed class DataSnapshot
{
    public required string DataVersion { get; init; }
    public required IReadOnlyList<InstanceInfo> Instances { get; init; }
    public required IReadOnlyList<ProjectInfo> Projects { get; init; }
    public required IReadOnlyList<TypeInfo> Types { get; init; }
    public required IReadOnlyList<StatusInfo> Statuses { get; init; }
    public required IReadOnlyList<BoardInfo> Boards { get; init; }
    public required IReadOnlyList<SprintInfo> Sprints { get; init; }
    public required IssueColumns Issues { get; init; }

    /// <summary>Change items stored.</summary>
    public required long ChangeItems { get; init; }

    /// <summary>Ordinals of the issues that have this key or had it before a move; <c>instance:KEY</c> narrows to one Jira.</summary>
    public IReadOnlyList<int> FindIssues(string key) => throw new NotSupportedException(key);

    /// <summary>Link into Jira.</summary>
    public string Url(int issue) => throw new NotSupportedException($"{issue}");

    /// <summary>Category of a status in a project, by the workflow in force.</summary>
    public StatusCategory Category(int project, int status) => throw new NotSupportedException($"{project}{status}");
}
