using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Refreshing;
using KpiService.Storage;

namespace KpiService.Snapshot.Loading;

/// <summary>
/// Makes a snapshot of facts: first the catalog, then issues, then their changes and memberships, in any order among themselves.
/// </summary>
public sealed class SnapshotBuilder
{
    private readonly KpiServiceOptions options;
    private readonly CatalogInput input;
    private readonly Catalog catalog;
    private readonly ChangeFields fields;
    private readonly IssueColumnsBuilder columns;
    private readonly ChangeSet<int> statusChanges = new();
    private readonly ChangeSet<string> sprintChanges = new();
    private readonly ChangeSet<bool> flagChanges = new();
    private readonly ChangeSet<double>[] estimateChanges;
    private readonly List<(int Board, int Issue)> boardIssues = [];
    private readonly Dictionary<int, HashSet<string>> formerNames = [];
    private readonly List<(int Issue, ChangeInput Change)> namedStatusChanges = [];
    private readonly HashSet<int> sprintsWithoutIds = [];
    private readonly HashSet<int> statusesWithoutIds = [];
    private readonly Dictionary<int, (int Items, long From)> histories = [];
    private readonly DataSnapshot? earlier;
    private readonly SprintLists sprintLists;
    private long changeItems;

    /// <param name="earlier">A snapshot whose ordinals are kept: only what has changed since is added. Null: there is none.</param>
    public SnapshotBuilder(CatalogInput input, KpiServiceOptions options, DataSnapshot? earlier = null)
    {
        this.earlier = earlier;
        (this.input, this.options) = (input, options);
        catalog = new Catalog(input, options.Workflow);
        Continues = earlier is null || catalog.Continue(earlier);
        fields = new ChangeFields([.. input.ChangeFields], [.. input.Fields], catalog.Estimates);
        columns = new IssueColumnsBuilder(catalog);
        sprintLists = new SprintLists(catalog);
        estimateChanges = [.. catalog.Estimates.Select(_ => new ChangeSet<double>())];
    }

    /// <summary>False: what the earlier snapshot calls by its ordinals is called or means otherwise now.</summary>
    public bool Continues { get; }

    /// <summary>What the issues say of those above them; to be asked before the snapshot is built.</summary>
    internal IReadOnlyList<IssueReference> References => columns.References();

    /// <summary>Ids of the change fields of statuses: their changes may be added on another thread than those of all others.</summary>
    public IEnumerable<int> StatusFields => fields.Relevant.Where(f => fields[f].Kind == ChangeKind.Status);

    /// <summary>Ids of the other change fields that metrics read; changes of the rest need not be added.</summary>
    public IEnumerable<int> OtherFields => fields.Relevant.Where(f => fields[f].Kind != ChangeKind.Status);

    /// <summary>Makes room for so many issues.</summary>
    public void Expect(int issues) => columns.Expect(issues);

    public void AddIssue(in IssueRecord issue) => columns.Add(issue);

    /// <summary>Says how many history items an issue has, of any field, and when the oldest was.</summary>
    public void AddHistory(int instanceId, long issueId, int items, Instant from)
    {
        var issue = columns.Directory.ById(catalog.Instance(instanceId), issueId);
        if (issue < 0)
            return;
        if (columns.IsThere(issue))
            changeItems += items;
        histories[issue] = (items, from.Milliseconds);
    }

    public void AddChange(in ChangeInput change)
    {
        var issue = columns.Directory.ById(catalog.Instance(change.InstanceId), change.IssueId);
        if (issue < 0)
            return;
        var (kind, estimates) = fields[change.Field];
        switch (kind)
        {
            case ChangeKind.Status:
                AddStatusChange(issue, change);
                break;
            case ChangeKind.Sprint:
                AddSprintChange(issue, change);
                break;
            case ChangeKind.Flagged:
                flagChanges.Add(Change(issue, change, Any(change.FromValue, change.FromText), Any(change.ToValue, change.ToText)));
                break;
            case ChangeKind.Estimate:
                foreach (var field in estimates)
                    estimateChanges[field]
                        .Add(Change(issue, change, Number(change.FromText, change.FromValue), Number(change.ToText, change.ToValue)));
                break;
        }
    }

    /// <summary>An issue that a board's filter returns.</summary>
    public void AddBoardIssue(int instanceId, long boardId, long issueId) =>
        AddMember(catalog.Board(instanceId, boardId), columns.Directory.ById(catalog.Instance(instanceId), issueId));

    public DataSnapshot Build(string dataVersion)
    {
        var oldKeys = input.OldKeys.Select(k => new OldKey(catalog.Instance(k.InstanceId), k.Key, k.IssueId)).ToList();
        foreach (var old in oldKeys)
            columns.Directory.AddOldKey(old.Instance, old.Key, old.Id);
        var issues = columns.Build(
            issue => histories.TryGetValue(issue, out var history) ? history.From : long.MaxValue,
            issue => histories.GetValueOrDefault(issue).Items
        );
        ResolveNames(issues);
        var boards = catalog.Boards();
        var inUse = InUse(issues);
        if (earlier is not null)
            inUse.UnionWith(InUse(earlier.Issues, issue => issues.Find(earlier.Issues.Instances[issue], earlier.Issues.Ids[issue]) < 0));
        var workflow = new WorkflowMapFactory(options.Workflow, catalog.Instances, catalog.Projects, catalog.Statuses, inUse).Build();
        // Both are long, and neither needs the other.
        var flow = Task.Run(() => Flow(issues, workflow));
        var sprintHistory = Sprints(issues);
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
            StatusPlaces = workflow.Places,
            SprintHistory = sprintHistory,
            Estimates = EstimateHistoryFactory.Build(
                issues,
                columns.Estimates,
                [
                    .. estimateChanges.Select(
                        (c, field) => c.ByIssue(issues.Count, i => EstimateHistoryFactory.Today(columns.Estimates[i], field))
                    ),
                ],
                catalog,
                boards
            ),
            FlaggedSpans = FlaggedSpansFactory.Build(issues, columns.Flagged, flagChanges.ByIssue(issues.Count, i => columns.Flagged[i])),
            Categories = WorkCategories.Build(options.Labels, catalog.Projects, catalog.Instances, catalog.Types, issues),
            BoardIssues = Boards(boards.Count),
            StandardIssues = IssueBitmap.Where(issues.Count, i => catalog.Types[issues.Types[i]].Level == 0),
            ChangeItems = changeItems,
            Notes = columns.Notes,
            Unread = Unread((instance, id) => columns.Directory.ById(instance, id)),
            HistoriesWithoutIds = sprintsWithoutIds.Union(statusesWithoutIds).ToHashSet(),
            UnmappedStatuses = Unmapped(workflow),
            FormerStatusNames = formerNames.ToDictionary(n => n.Key, IReadOnlySet<string> (n) => n.Value),
            OldKeys = oldKeys,
            Trail = new SnapshotTrail
            {
                Dangling = columns.Dangling,
                Fields = fields.Uses,
                LastField = fields.LastRow,
                EstimateFields = [.. catalog.Estimates.Select(e => $"{e.InstanceId} {e.FieldId}")],
            },
            Flow = flow.GetAwaiter().GetResult(),
        };
    }

    private FlowHistory Flow(IssueColumns issues, WorkflowMap workflow)
    {
        var rules = new FlowRules(options.Workflow.ReopenGraceMinutes * 60_000L, options.Workflow.ResetOnBacklog);
        var changes = statusChanges.ByIssue(issues.Count, i => issues.Statuses[i]);
        var flow = Replay(null);
        return options.Workflow.StartFromSubtasks
            ? Replay(SubtaskStarts.Of(flow, issues, i => catalog.Types[issues.Types[i]].Level < 0))
            : flow;

        FlowHistory Replay(ILookup<int, long>? starts) =>
            new FlowHistoryFactory(
                issues,
                workflow,
                rules,
                changes,
                columns.CategoryChanged,
                s => catalog.Statuses[s].Id < 0,
                starts
            ).Build();
    }

    private SprintHistory Sprints(IssueColumns issues)
    {
        var changes = sprintChanges.ByIssue(
            issues.Count,
            i => SprintLists.Join(issues.SprintOrdinals[i].ToArray().Select(s => catalog.Sprints[s].Id))
        );
        return new SprintHistoryFactory(
            issues,
            catalog.Sprints,
            (instance, id) => catalog.Sprint(catalog.Instances[instance].Id, id),
            changes
        ).Build();
    }

    /// <summary>The issues that boards show, by board.</summary>
    /// <param name="byId">Ordinal of an issue; negative: not stored.</param>
    internal ListColumn<int> Members(IEnumerable<(int InstanceId, long Board, long Issue)> members, Func<int, long, int> byId)
    {
        boardIssues.Clear();
        foreach (var (instance, board, issue) in members)
            AddMember(catalog.Board(instance, board), byId(catalog.Instance(instance), issue));
        return Boards(input.Boards.Count);
    }

    private void AddMember(int board, int issue)
    {
        if (board >= 0 && issue >= 0)
            boardIssues.Add((board, issue));
    }

    private ListColumn<int> Boards(int count)
    {
        var grouped = JaggedRows.Group(count, boardIssues, b => b.Board);
        var rows = new JaggedBuilder<int>(count);
        for (var b = 0; b < count; b++)
        {
            foreach (var (_, issue) in grouped[b])
                rows.Add(issue);
            rows.EndRow();
        }

        return rows.Build();
    }

    private List<StatusInfo> Unmapped(WorkflowMap workflow) =>
        [
            .. catalog.Statuses.Where(s =>
                catalog.Projects.Any(p => p.Instance == s.Instance && workflow[p.Ordinal, s.Ordinal].Source == CategorySource.Unmapped)
            ),
        ];

    private void AddSprintChange(int issue, in ChangeInput change)
    {
        var from = sprintLists.Read(change.InstanceId, change.FromValue, change.FromText, out var fromComplete);
        var to = sprintLists.Read(change.InstanceId, change.ToValue, change.ToText, out var toComplete);
        foreach (var id in SprintMembership.Ids(from).Concat(SprintMembership.Ids(to)))
            catalog.Sprint(change.InstanceId, id);
        if (!fromComplete || !toComplete)
            sprintsWithoutIds.Add(issue);
        sprintChanges.Add(Change(issue, change, from, to));
    }

    private void AddStatusChange(int issue, in ChangeInput change)
    {
        var (from, to) = (
            KnownStatus(change.InstanceId, change.FromValue, change.FromText),
            KnownStatus(change.InstanceId, change.ToValue, change.ToText)
        );
        // Which statuses the names mean can be told when all histories have been read.
        if (from < 0 || to < 0)
            namedStatusChanges.Add((issue, change));
        else
            statusChanges.Add(Change(issue, change, from, to));
    }

    /// <summary>By its id; -1: the end has none.</summary>
    private int KnownStatus(int instance, string? value, string? name)
    {
        if (StatusId(value) is not { } id)
            return -1;
        var status = catalog.Status(instance, id, name);
        NoteName(status, name);
        return status;
    }

    private void ResolveNames(IssueColumns issues)
    {
        var names = new StatusNames(catalog, formerNames);
        foreach (var (issue, change) in namedStatusChanges)
        {
            statusesWithoutIds.Add(issue);
            statusChanges.Add(Change(issue, change, Find(change.FromValue, change.FromText), Find(change.ToValue, change.ToText)));

            int Find(string? value, string? text) =>
                StatusId(value) is { } id
                    ? catalog.Status(change.InstanceId, id, text)
                    : names.Find(change.InstanceId, catalog.Projects[issues.Projects[issue]].Id, text);
        }
    }

    /// <summary>The values that could not be read.</summary>
    /// <param name="byId">Ordinal of an issue; -1: not stored.</param>
    internal IReadOnlyList<UnreadValue> Unread(Func<int, long, int> byId) =>
        [
            .. input.Unread.Select(row => new UnreadValue(
                row.Record == UnreadRecord.Issue ? byId(catalog.Instance(row.InstanceId), row.RecordId) : -1,
                row.Record == UnreadRecord.Sprint ? catalog.FindSprint(row.InstanceId, row.RecordId) : -1,
                row.Name,
                row.Field,
                row.Value,
                row.Required
            )),
        ];

    /// <summary>Whether issues, if these were all, would give the types the levels that they have.</summary>
    internal bool LevelsHold(IssueColumns issues) =>
        catalog.LevelledTypes(TypeEvidence.Of(issues, catalog.Types.Count)).All(t => catalog.Types[t.Ordinal] == t);

    /// <summary>Statuses of the issues that are there.</summary>
    private static HashSet<int> InUse(IssueColumns issues, Func<int, bool>? counts = null)
    {
        var inUse = new HashSet<int>();
        for (var i = 0; i < issues.Count; i++)
        {
            if (issues.DeletedTimes[i] == long.MaxValue && !inUse.Contains(issues.Statuses[i]) && counts?.Invoke(i) != false)
                inUse.Add(issues.Statuses[i]);
        }

        return inUse;
    }

    private void NoteName(int status, string? name)
    {
        if (string.IsNullOrEmpty(name) || name == catalog.Statuses[status].Name)
            return;
        if (!formerNames.TryGetValue(status, out var names))
            formerNames[status] = names = [];
        names.Add(name);
    }

    private static Change<T> Change<T>(int issue, in ChangeInput change, T from, T to)
        where T : notnull => new(issue, change.Created.Milliseconds, change.HistoryId, change.Position, from, to);

    private static long? StatusId(string? value) => long.TryParse(value, CultureInfo.InvariantCulture, out var id) && id >= 0 ? id : null;

    private static bool Any(string? value, string? text) => !string.IsNullOrEmpty(value) || !string.IsNullOrEmpty(text);

    /// <summary>Point items carry their numbers as texts, time items as values beside a text for people; NaN: none.</summary>
    private static double Number(string? text, string? value) =>
        EstimateText.Read(text) is var number && double.IsNaN(number) ? EstimateText.Read(value) : number;
}
