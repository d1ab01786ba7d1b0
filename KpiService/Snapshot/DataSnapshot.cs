using KpiService.Domain;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Loading;
using KpiService.Snapshot.Refreshing;
using MemoryPack;

namespace KpiService.Snapshot;

/// <summary>The immutable picture of one data version that all metrics read.</summary>
[MemoryPackable]
public sealed partial class DataSnapshot
{
    private IssueDirectory? directory;
    private WorkflowMap? workflow;

    public required string DataVersion { get; init; }
    public required IReadOnlyList<InstanceInfo> Instances { get; init; }
    public required IReadOnlyList<ProjectInfo> Projects { get; init; }
    public required IReadOnlyList<TypeInfo> Types { get; init; }
    public required IReadOnlyList<StatusInfo> Statuses { get; init; }
    public required IReadOnlyList<BoardInfo> Boards { get; init; }
    public required IReadOnlyList<SprintInfo> Sprints { get; init; }

    /// <summary>Per project: true when no board with sprints shows it.</summary>
    public required IReadOnlyList<bool> KanbanProjects { get; init; }
    public required IssueColumns Issues { get; init; }

    /// <summary>Of every status in every project, as <see cref="WorkflowMap"/> has them.</summary>
    public required StatusPlace[] StatusPlaces { get; init; }
    public required FlowHistory Flow { get; init; }
    public required SprintHistory SprintHistory { get; init; }
    public required EstimateHistory Estimates { get; init; }

    /// <summary>Spans in which an issue was flagged: (from, to), <see cref="long.MaxValue"/> while it lasts.</summary>
    public required ListColumn<(long From, long To)> FlaggedSpans { get; init; }
    public required WorkCategories Categories { get; init; }

    /// <summary>Issues of a board's filter, per board.</summary>
    public required ListColumn<int> BoardIssues { get; init; }

    /// <summary>Issues of the standard level (neither epics nor sub-tasks).</summary>
    public required IssueBitmap StandardIssues { get; init; }

    /// <summary>Change items of the issues that are still in Jira.</summary>
    public required long ChangeItems { get; init; }

    /// <summary>What the sync noted of issues.</summary>
    public required IssueNotes Notes { get; init; }

    /// <summary>Values that Jira sent and that could not be read.</summary>
    public required IReadOnlyList<UnreadValue> Unread { get; init; }

    /// <summary>Issues whose histories have ends that only a name tells, or that no id was found for.</summary>
    public required IReadOnlySet<int> HistoriesWithoutIds { get; init; }

    /// <summary>Statuses that count as in progress because nothing says otherwise.</summary>
    public required IReadOnlyList<StatusInfo> UnmappedStatuses { get; init; }

    /// <summary>Other names that histories know statuses (by ordinal) by.</summary>
    public required IReadOnlyDictionary<int, IReadOnlySet<string>> FormerStatusNames { get; init; }

    /// <summary>What the next snapshot needs of this one.</summary>
    [MemoryPackInclude]
    internal SnapshotTrail Trail { get; init; } = new();

    /// <summary>Keys of the past.</summary>
    public required IReadOnlyList<OldKey> OldKeys { get; init; }

    [MemoryPackIgnore]
    public WorkflowMap Workflow => workflow ??= new WorkflowMap(Statuses.Count, StatusPlaces);

    /// <summary>Ordinals of the issues that have this key or had it before a move; <c>instance:KEY</c> narrows to one Jira.</summary>
    public IReadOnlyList<int> FindIssues(string key) => (directory ??= IssueDirectory.Of(Issues, OldKeys)).Find(key, Instances);

    /// <summary>Link into Jira.</summary>
    public string Url(int issue) =>
        $"{Instances[Issues.Instance(issue)].Url.TrimEnd('/')}/browse/{Uri.EscapeDataString(Issues.Key(issue))}";

    /// <summary>Category of a status in a project, by the workflow in force.</summary>
    public StatusCategory Category(int project, int status) => Workflow.Category(project, status);

    [MemoryPackOnDeserialized]
    private void Join() => Estimates.Projects = Issues.Projects;
}
