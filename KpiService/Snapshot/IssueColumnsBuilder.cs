using System.Text.Json;
using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>Collects issues, column by column.</summary>
internal sealed class IssueColumnsBuilder(Catalog catalog)
{
    private readonly List<IssueInput> inputs = [];
    private readonly Interner priorities = new();
    private readonly Interner resolutions = new();
    private readonly Interner labels = new();
    private readonly Interner components = new();
    private readonly List<int[]> labelLists = [];
    private readonly List<int[]> componentLists = [];
    private readonly List<int[]> sprintLists = [];

    public IssueDirectory Directory { get; } = new();

    /// <summary>Today's estimates per issue: (field, value).</summary>
    public List<(int Field, double Value)[]> Estimates { get; } = [];

    public bool[] Flagged { get; private set; } = [];

    public long[] Resolved { get; private set; } = [];

    public void Add(in IssueInput issue)
    {
        Directory.Add(catalog.Instance(issue.InstanceId), issue.Id, issue.Key, issue.DeletedAt is not null, inputs.Count);
        labelLists.Add(labels.List(issue.Labels));
        componentLists.Add(components.List(issue.Components));
        sprintLists.Add(SprintsOf(issue));
        Estimates.Add(EstimatesOf(issue));
        catalog.Project(issue.InstanceId, issue.ProjectId);
        inputs.Add(issue with { Labels = null, Components = null, SprintIds = null, Estimates = null });
    }

    /// <summary>False: gone from Jira.</summary>
    public bool IsThere(int issue) => inputs[issue].DeletedAt is null;

    public IssueColumns Build()
    {
        Flagged = Column(i => i.Flagged);
        Resolved = Column(i => i.Resolved?.Milliseconds ?? FlowHistory.None);
        var instances = Column(i => catalog.Instance(i.InstanceId));
        var types = Column(i => catalog.Type(i.InstanceId, i.TypeId));
        var parents = Column(i => Directory.ById(catalog.Instance(i.InstanceId), i.ParentId));
        var epics = Column(i => Directory.ByKey(catalog.Instance(i.InstanceId), i.EpicKey));
        for (var i = 0; i < epics.Length; i++)
        {
            if (epics[i] < 0 && parents[i] >= 0 && catalog.Types[types[parents[i]]].Level > 0) epics[i] = parents[i];
        }

        var columns = new IssueColumns
        {
            Keys = Column(i => i.Key),
            Ids = Column(i => i.Id),
            Instances = instances,
            Projects = Column(i => catalog.Project(i.InstanceId, i.ProjectId)),
            Types = types,
            Statuses = Column(i => catalog.Status(i.InstanceId, i.StatusId)),
            Priorities = Column(i => priorities.Id(i.Priority)),
            Resolutions = Column(i => resolutions.Id(i.Resolution)),
            CreatedTimes = Column(i => i.Created.Milliseconds),
            UpdatedTimes = Column(i => i.Updated.Milliseconds),
            DeletedTimes = Column(i => i.DeletedAt?.Milliseconds ?? long.MaxValue),
            Parents = parents,
            Epics = epics,
            Complete = Column(i => i.ChangelogComplete),
            LabelIds = Rows(labelLists),
            ComponentIds = Rows(componentLists),
            SprintOrdinals = Rows(sprintLists),
            PriorityNames = priorities.Texts,
            ResolutionNames = resolutions.Texts,
            LabelNames = labels.Texts,
            ComponentNames = components.Texts,
        };
        inputs.Clear();
        return columns;
    }

    private T[] Column<T>(Func<IssueInput, T> value)
    {
        var column = new T[inputs.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(inputs[i]);
        return column;
    }

    private static Jagged<int> Rows(List<int[]> lists)
    {
        var rows = new JaggedBuilder<int>(lists.Count);
        foreach (var list in lists)
        {
            rows.AddRange(list);
            rows.EndRow();
        }

        return rows.Build();
    }

    private int[] SprintsOf(in IssueInput issue)
    {
        if (string.IsNullOrEmpty(issue.SprintIds) || issue.SprintIds == "[]") return [];
        var instance = issue.InstanceId;
        return [.. SprintMembership.Ids(issue.SprintIds.Trim('[', ']')).Distinct().Select(id => catalog.Sprint(instance, id))];
    }

    private (int, double)[] EstimatesOf(in IssueInput issue)
    {
        if (string.IsNullOrEmpty(issue.Estimates) || issue.Estimates == "{}") return [];
        var values = JsonSerializer.Deserialize<Dictionary<string, double>>(issue.Estimates) ?? [];
        var instance = issue.InstanceId;
        return [.. values.Select(v => (catalog.EstimateField(instance, v.Key), v.Value)).Where(v => v.Item1 >= 0)];
    }
}
