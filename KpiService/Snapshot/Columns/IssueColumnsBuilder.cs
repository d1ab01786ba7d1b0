using System.Text.Json;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Loading;
using KpiService.Storage;

namespace KpiService.Snapshot.Columns;

/// <summary>Collects issues, column by column.</summary>
internal sealed class IssueColumnsBuilder(Catalog catalog)
{
    private readonly List<IssueRecord> inputs = [];
    private readonly AttributeColumnBuilder[] attributes = [.. IssueAttributes.All.Select(a => new AttributeColumnBuilder(a))];
    private readonly List<int[]> sprintLists = [];

    public IssueDirectory Directory { get; } = new();

    /// <summary>Today's estimates per issue: (field, value).</summary>
    public List<(int Field, double Value)[]> Estimates { get; } = [];

    public bool[] Flagged { get; private set; } = [];

    public long[] CategoryChanged { get; private set; } = [];

    public IssueNotes Notes { get; private set; } = new();

    public DanglingReferences Dangling { get; private set; } = new();

    /// <summary>Makes room for so many.</summary>
    public void Expect(int issues)
    {
        inputs.EnsureCapacity(issues);
        sprintLists.EnsureCapacity(issues);
        Estimates.EnsureCapacity(issues);
        Directory.Expect(issues);
    }

    public void Add(in IssueRecord issue)
    {
        Directory.Add(catalog.Instance(issue.InstanceId), issue.Id, issue.Key, issue.DeletedAt is not null, inputs.Count);
        foreach (var attribute in attributes)
            attribute.Add(issue);
        sprintLists.Add(SprintsOf(issue));
        Estimates.Add(EstimatesOf(issue));
        catalog.Project(issue.InstanceId, issue.ProjectId);
        inputs.Add(issue with { Attributes = null, SprintIds = null, Estimates = null });
    }

    /// <summary>False: gone from Jira.</summary>
    public bool IsThere(int issue) => inputs[issue].DeletedAt is null;

    /// <summary>What the issues say of those above them.</summary>
    public IReadOnlyList<IssueReference> References() =>
        [.. inputs.Select(i => new IssueReference(catalog.Instance(i.InstanceId), i.ParentId, i.EpicKey is "" ? null : i.EpicKey))];

    /// <param name="oldest">Each issue's oldest change; <see cref="long.MaxValue"/>: none.</param>
    /// <param name="changes">How many items each issue's history has.</param>
    public IssueColumns Build(Func<int, long> oldest, Func<int, int> changes)
    {
        Flagged = Column(i => i.Flagged);
        CategoryChanged = Column(i => i.CategoryChanged?.Milliseconds ?? FlowHistory.None);
        Notes = IssueNotes.Of(inputs);
        var types = Column(i => catalog.Type(i.InstanceId, i.TypeId));
        var links = IssueLinks.Of(References(), (instance, id) => Directory.ById(instance, id), Directory.ByKey);
        var columns = new IssueColumns
        {
            Keys = Column(i => i.Key),
            Ids = Column(i => i.Id),
            Instances = Column(i => catalog.Instance(i.InstanceId)),
            Projects = Column(i => catalog.Project(i.InstanceId, i.ProjectId)),
            Types = types,
            Statuses = Column(i => catalog.Status(i.InstanceId, i.StatusId)),
            CreatedTimes = Column(i => i.Created.Milliseconds),
            BegunTimes = [.. inputs.Select((i, issue) => Math.Min(i.Created.Milliseconds, oldest(issue)))],
            ResolvedTimes = Column(i => i.Resolved?.Milliseconds ?? FlowHistory.None),
            UpdatedTimes = Column(i => i.Updated.Milliseconds),
            DeletedTimes = Column(i => i.DeletedAt?.Milliseconds ?? long.MaxValue),
            Parents = links.Parents,
            Epics = links.Epics,
            EpicsFromParents = links.EpicsFromParents,
            EpicLinked = Column(i => !string.IsNullOrEmpty(i.EpicKey)),
            EpicNamed = Column(i => i.HasEpicName),
            Complete = Column(i => i.ChangelogComplete),
            ChangeCounts = [.. Enumerable.Range(0, inputs.Count).Select(changes)],
            SprintOrdinals = JaggedRows.Of(sprintLists),
            Attributes = [.. attributes.Select(a => a.Build())],
        };
        Dangling = links.Dangling;
        catalog.SettleLevels(TypeEvidence.Of(columns, catalog.Types.Count));
        links.TakeParents(issue => catalog.Types[types[issue]].Level > 0);
        inputs.Clear();
        return columns;
    }

    private T[] Column<T>(Func<IssueRecord, T> value)
    {
        var column = new T[inputs.Count];
        for (var i = 0; i < column.Length; i++)
            column[i] = value(inputs[i]);
        return column;
    }

    private int[] SprintsOf(in IssueRecord issue)
    {
        if (string.IsNullOrEmpty(issue.SprintIds) || issue.SprintIds == "[]")
            return [];
        var instance = issue.InstanceId;
        return [.. SprintMembership.Ids(issue.SprintIds.Trim('[', ']')).Distinct().Select(id => catalog.Sprint(instance, id))];
    }

    private (int, double)[] EstimatesOf(in IssueRecord issue)
    {
        if (string.IsNullOrEmpty(issue.Estimates) || issue.Estimates == "{}")
            return [];
        var values = JsonSerializer.Deserialize<Dictionary<string, double>>(issue.Estimates) ?? [];
        var instance = issue.InstanceId;
        return
        [
            .. values.Select(v => (catalog.EstimateField(instance, v.Key), v.Value)).Where(v => v.Item1 >= 0 && double.IsFinite(v.Value)),
        ];
    }
}
