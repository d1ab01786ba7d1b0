using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>Makes a snapshot of facts: first the catalog, then issues, then their changes and memberships, in any order among themselves.</summary>
public sealed class SnapshotBuilder
{
    private readonly KpiServiceOptions options;
    private readonly CatalogInput input;
    private readonly Catalog catalog;
    private readonly ChangeFields fields;
    private readonly IssueColumnsBuilder columns;
    private readonly ChangeSet<int> statusChanges = new();
    private readonly ChangeSet<string?> sprintChanges = new();
    private readonly ChangeSet<bool> flagChanges = new();
    private readonly ChangeSet<double>[] estimateChanges;
    private readonly List<(int Board, int Issue)> boardIssues = [];
    private readonly Dictionary<int, HashSet<string>> formerNames = [];
    private readonly HashSet<int> withHistory = [];
    private long changeItems;

    public SnapshotBuilder(CatalogInput input, KpiServiceOptions options)
    {
        (this.input, this.options) = (input, options);
        catalog = new Catalog(input, options.Workflow);
        fields = new ChangeFields([.. input.ChangeFields], [.. input.Fields], catalog.Estimates);
        columns = new IssueColumnsBuilder(catalog);
        estimateChanges = [.. catalog.Estimates.Select(_ => new ChangeSet<double>())];
    }

    /// <summary>Ids of the change fields that metrics read; changes of others need not be added.</summary>
    public IEnumerable<int> RelevantFields => fields.Relevant;

    public void AddIssue(in IssueInput issue) => columns.Add(issue);

    /// <summary>Says how many history items an issue has, of any field.</summary>
    public void AddHistory(int instanceId, long issueId, int items)
    {
        var issue = columns.Directory.ById(catalog.Instance(instanceId), issueId);
        if (issue < 0) return;
        if (columns.IsThere(issue)) changeItems += items;
        if (items > 0) withHistory.Add(issue);
    }

    public void AddChange(in ChangeInput change)
    {
        var issue = columns.Directory.ById(catalog.Instance(change.InstanceId), change.IssueId);
        if (issue < 0) return;
        var (kind, estimates) = fields[change.Field];
        switch (kind)
        {
            case ChangeKind.Status:
                AddStatusChange(issue, change);
                break;
            case ChangeKind.Sprint:
                foreach (var id in SprintMembership.Ids(change.FromValue).Concat(SprintMembership.Ids(change.ToValue))) catalog.Sprint(change.InstanceId, id);
                sprintChanges.Add(Change(issue, change, change.FromValue, change.ToValue));
                break;
            case ChangeKind.Flagged:
                flagChanges.Add(Change(issue, change, Any(change.FromValue, change.FromText), Any(change.ToValue, change.ToText)));
                break;
            case ChangeKind.Estimate:
                foreach (var field in estimates) estimateChanges[field].Add(Change(issue, change, Number(change.FromText, change.FromValue), Number(change.ToText, change.ToValue)));
                break;
        }
    }

    /// <summary>An issue that a board's filter returns.</summary>
    public void AddBoardIssue(int instanceId, long boardId, long issueId)
    {
        var board = catalog.Board(instanceId, boardId);
        var issue = columns.Directory.ById(catalog.Instance(instanceId), issueId);
        if (board >= 0 && issue >= 0) boardIssues.Add((board, issue));
    }

    public DataSnapshot Build(string dataVersion)
    {
        foreach (var key in input.OldKeys) columns.Directory.AddOldKey(catalog.Instance(key.InstanceId), key.Key, key.IssueId);
        var issues = columns.Build();
        var boards = catalog.Boards();
        var inUse = Enumerable.Range(0, issues.Count).Where(i => issues.DeletedTimes[i] == long.MaxValue).Select(i => issues.Statuses[i]).ToHashSet();
        var workflow = new WorkflowMapFactory(options.Workflow, catalog.Instances, catalog.Projects, catalog.Statuses, inUse).Build();
        return new DataSnapshot
        {
            DataVersion = dataVersion,
            Instances = catalog.Instances,
            Projects = catalog.Projects,
            Types = catalog.Types,
            Statuses = catalog.Statuses,
            Boards = boards,
            Sprints = catalog.Sprints,
            KanbanProjects = [.. catalog.Projects.Select(p => !boards.Exists(b => b.OwnsSprints && b.Projects.Contains(p.Ordinal)))],
            Issues = issues,
            Workflow = workflow,
            Flow = Flow(issues, workflow),
            SprintHistory = Sprints(issues),
            Estimates = EstimateHistoryFactory.Build(issues, columns.Estimates, [.. estimateChanges.Select(c => c.ByIssue(issues.Count))], catalog, boards),
            FlaggedSpans = FlaggedSpansFactory.Build(issues, columns.Flagged, flagChanges.ByIssue(issues.Count)),
            Categories = WorkCategories.Build(options.Labels, catalog.Projects, catalog.Instances, catalog.Types, issues),
            BoardIssues = Boards(boards.Count),
            StandardIssues = IssueSet.Where(issues.Count, i => catalog.Types[issues.Types[i]].Level == 0),
            ChangeItems = changeItems,
            UnmappedStatuses = Unmapped(workflow),
            FormerStatusNames = formerNames.ToDictionary(n => n.Key, IReadOnlySet<string> (n) => n.Value),
            Directory = columns.Directory,
        };
    }

    private FlowHistory Flow(IssueColumns issues, WorkflowMap workflow)
    {
        var without = new bool[issues.Count];
        for (var i = 0; i < without.Length; i++) without[i] = !withHistory.Contains(i);
        var rules = new FlowRules(options.Workflow.ReopenGraceMinutes * 60_000L, options.Workflow.ResetOnBacklog);
        var changes = statusChanges.ByIssue(issues.Count);
        var flow = new FlowHistoryFactory(issues, workflow, rules, changes, without, columns.Resolved).Build();
        if (!options.Workflow.StartFromSubtasks) return flow;
        var starts = SubtaskStarts.Of(flow, issues, i => catalog.Types[issues.Types[i]].Level < 0);
        return new FlowHistoryFactory(issues, workflow, rules, changes, without, columns.Resolved, starts).Build();
    }

    private SprintHistory Sprints(IssueColumns issues) =>
        new SprintHistoryFactory(issues, catalog.Sprints, (instance, id) => catalog.Sprint(catalog.Instances[instance].Id, id), sprintChanges.ByIssue(issues.Count)).Build();

    private Jagged<int> Boards(int count)
    {
        var grouped = JaggedRows.Group(count, boardIssues, b => b.Board);
        var rows = new JaggedBuilder<int>(count);
        for (var b = 0; b < count; b++)
        {
            foreach (var (_, issue) in grouped[b]) rows.Add(issue);
            rows.EndRow();
        }

        return rows.Build();
    }

    private List<StatusInfo> Unmapped(WorkflowMap workflow) =>
        [.. catalog.Statuses.Where(s => catalog.Projects.Any(p => p.Instance == s.Instance && workflow[p.Ordinal, s.Ordinal].Source == CategorySource.Unmapped))];

    private void AddStatusChange(int issue, in ChangeInput change)
    {
        var from = catalog.Status(change.InstanceId, change.FromValue, change.FromText);
        var to = catalog.Status(change.InstanceId, change.ToValue, change.ToText);
        if (from < 0 || to < 0) return;
        statusChanges.Add(Change(issue, change, from, to));
        NoteName(from, change.FromText);
        NoteName(to, change.ToText);
    }

    private void NoteName(int status, string? name)
    {
        if (string.IsNullOrEmpty(name) || name == catalog.Statuses[status].Name) return;
        if (!formerNames.TryGetValue(status, out var names)) formerNames[status] = names = [];
        names.Add(name);
    }

    private Change<T> Change<T>(int issue, in ChangeInput change, T from, T to)
    {
        withHistory.Add(issue);
        return new Change<T>(issue, change.Created.Milliseconds, change.HistoryId, change.Position, from, to);
    }

    private static bool Any(string? value, string? text) => !string.IsNullOrEmpty(value) || !string.IsNullOrEmpty(text);

    /// <summary>Point items carry their numbers as texts; NaN: none.</summary>
    private static double Number(string? text, string? value) =>
        double.TryParse(string.IsNullOrEmpty(text) ? value : text, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
