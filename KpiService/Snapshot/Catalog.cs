using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Loading;
using KpiService.Storage.Rows;

namespace KpiService.Snapshot;

/// <summary>The small tables by ordinal. What issues and histories name but no table holds is added as it appears.</summary>
internal sealed class Catalog
{
    private readonly CatalogInput input;
    private readonly WorkflowOptions workflow;
    private readonly Dictionary<(int, long), int> projectOrdinals = [];
    private readonly Dictionary<(int, long), int> typeOrdinals = [];
    private readonly Dictionary<(int, long), int> statusOrdinals = [];
    private readonly Dictionary<(int, long), int> sprintOrdinals = [];
    private readonly Dictionary<(int, long), int> boardOrdinals = [];
    private readonly Dictionary<int, int> instanceOrdinals = [];
    private readonly List<IssueTypeRow> typeRows = [];
    private readonly ILookup<(int, long), int> boardsOfSprints;
    private long unknownStatuses;
    private bool continues;
    private ILookup<(int Instance, string Name), int>? sprintsByName;

    public Catalog(CatalogInput input, WorkflowOptions workflow)
    {
        (this.input, this.workflow) = (input, workflow);
        foreach (var row in input.Instances)
            Instances.Add(new InstanceInfo(Next(instanceOrdinals, row.Id), row.Id, row.Name, row.Url, row.Deployment));
        foreach (var row in input.Projects)
            AddProject(row);
        foreach (var row in input.Types)
            AddType(row);
        foreach (var row in input.Statuses)
            AddStatus(row.InstanceId, row.Id, row.Name, row.Category, row.ProjectId, row.Listed);
        Estimates = EstimateFields();
        foreach (var row in input.Boards)
            boardOrdinals[(row.InstanceId, row.Id)] = boardOrdinals.Count;
        boardsOfSprints = input.BoardSprints.ToLookup(b => (b.InstanceId, b.SprintId), b => Board(b.InstanceId, b.BoardId));
        foreach (var row in input.Sprints)
            AddSprint(row);
    }

    public List<InstanceInfo> Instances { get; } = [];
    public List<ProjectInfo> Projects { get; } = [];
    public List<TypeInfo> Types { get; } = [];
    public List<StatusInfo> Statuses { get; } = [];
    public List<SprintInfo> Sprints { get; } = [];

    /// <summary>Estimate fields by precedence.</summary>
    public IReadOnlyList<(int InstanceId, string FieldId)> Estimates { get; }

    public int Instance(int id) => instanceOrdinals[id];

    public int Board(int instance, long id) => boardOrdinals.GetValueOrDefault((instance, id), -1);

    public int Project(int instance, long id) =>
        projectOrdinals.TryGetValue((instance, id), out var p)
            ? p
            : AddProject(
                new ProjectRow
                {
                    InstanceId = instance,
                    Id = id,
                    Key = Text(id),
                    Name = Text(id),
                }
            );

    public int Type(int instance, long id) =>
        typeOrdinals.TryGetValue((instance, id), out var t)
            ? t
            : AddType(
                new IssueTypeRow
                {
                    InstanceId = instance,
                    Id = id,
                    Name = Text(id),
                }
            );

    public int Status(int instance, long id, string? name = null) =>
        statusOrdinals.TryGetValue((instance, id), out var s) ? s : AddStatus(instance, id, name ?? Text(id), null, null, false);

    /// <summary>A state that histories name and nothing knows. Its id is negative: Jira's are not.</summary>
    public int AddUnknownStatus(int instance, string name) => AddStatus(instance, -++unknownStatuses, name, null, null, false);

    public int Sprint(int instance, long id) =>
        sprintOrdinals.TryGetValue((instance, id), out var s)
            ? s
            : AddSprint(
                new SprintRow
                {
                    InstanceId = instance,
                    Id = id,
                    Name = Text(id),
                    State = SprintState.Future,
                },
                stored: false
            );

    /// <summary>-1: not stored.</summary>
    public int FindSprint(int instance, long id) => sprintOrdinals.GetValueOrDefault((instance, id), -1);

    /// <summary>Ordinals of the stored sprints of a name.</summary>
    public IReadOnlyList<int> SprintsNamed(int instance, string name)
    {
        sprintsByName ??= Sprints.Where(s => s.Stored).ToLookup(s => (s.Instance, s.Name), s => s.Ordinal);
        return [.. sprintsByName[(Instance(instance), name)]];
    }

    /// <summary>
    /// Keeps the ordinals of an earlier snapshot: what it knew and no table holds is added in its order, with the levels it found.
    /// </summary>
    /// <returns>False: the tables give other ordinals, or the same names and levels aren't meant any more.</returns>
    public bool Continue(DataSnapshot earlier)
    {
        if (!Instances.Select(i => i.Id).SequenceEqual(earlier.Instances.Select(i => i.Id)))
            return false;
        foreach (var project in earlier.Projects)
            Project(Instances[project.Instance].Id, project.Id);
        foreach (var type in earlier.Types)
            Type(Instances[type.Instance].Id, type.Id);
        foreach (var status in earlier.Statuses)
            Status(Instances[status.Instance].Id, status.Id, status.Name);
        foreach (var sprint in earlier.Sprints)
            Sprint(Instances[sprint.Instance].Id, sprint.Id);
        if (!TakeTypes(earlier.Types) || !Statuses.Take(earlier.Statuses.Count).SequenceEqual(earlier.Statuses))
            return false;
        continues = true;
        var projects = Projects.Take(earlier.Projects.Count).Select(p => (p.Instance, p.Id));
        var boards = input.Boards.Select(b => (Instance(b.InstanceId), b.Id));
        return projects.SequenceEqual(earlier.Projects.Select(p => (p.Instance, p.Id)))
            && boards.SequenceEqual(earlier.Boards.Select(b => (b.Instance, b.Id)));
    }

    /// <summary>False: there are others, or Jira or the configuration says another level.</summary>
    private bool TakeTypes(IReadOnlyList<TypeInfo> earlier)
    {
        if (Types.Count != earlier.Count)
            return false;
        foreach (var (type, before) in Types.Zip(earlier).ToList())
        {
            var same = TypeLevels.Told(typeRows[type.Ordinal], workflow) is null
                ? type with
                {
                    Level = before.Level,
                    LevelSource = before.LevelSource,
                }
                : type;
            if (same != before)
                return false;
            Types[type.Ordinal] = before;
        }

        return true;
    }

    /// <summary>Levels of the types that Jira and the configuration say nothing of.</summary>
    /// <param name="evidence">What the issues of a type (by ordinal) tell.</param>
    public void SettleLevels(IReadOnlyList<TypeEvidence> evidence)
    {
        if (continues)
            return;
        foreach (var type in LevelledTypes(evidence))
            Types[type.Ordinal] = type;
    }

    /// <summary>Those types with the levels that the issues tell.</summary>
    public IReadOnlyList<TypeInfo> LevelledTypes(IReadOnlyList<TypeEvidence> evidence) =>
        [
            .. from type in Types
            where TypeLevels.Told(typeRows[type.Ordinal], workflow) is null
            group type by type.Instance into types
            let found = types.Any(t => evidence[t.Ordinal].IsEpic)
            from type in types
            let told = TypeLevels.Of(type.Name, evidence[type.Ordinal], found)
            select type with
            {
                Level = told.Level,
                LevelSource = told.Source,
            },
        ];

    public int EstimateField(int instance, string? fieldId)
    {
        for (var k = 0; k < Estimates.Count; k++)
        {
            if (Estimates[k] == (instance, fieldId))
                return k;
        }

        return -1;
    }

    public List<BoardInfo> Boards()
    {
        var origins = Sprints.Where(s => s.Board >= 0).Select(s => s.Board).ToHashSet();
        return
        [
            .. input.Boards.Select(
                (row, ordinal) =>
                    new BoardInfo(
                        ordinal,
                        Instance(row.InstanceId),
                        row.Id,
                        row.Name,
                        row.Type,
                        EstimateField(row.InstanceId, row.EstimationFieldId),
                        DoneStatuses(row),
                        [.. ProjectsOf(row)],
                        row.ConfigurationError,
                        row.MembershipError,
                        row.Listed,
                        origins.Contains(ordinal)
                    )
                    {
                        Columns =
                        [
                            .. Columns(row).Select(c => (IReadOnlyList<int>)[.. c.StatusIds.Select(id => Status(row.InstanceId, id))]),
                        ],
                        EstimatesTime = row.EstimationFieldId is { } field && EstimateFieldKind.IsTime(field),
                        SprintsError = row.SprintsError,
                    }
            ),
        ];
    }

    // A board may also show projects that aren't synced.
    private IEnumerable<int> ProjectsOf(BoardRow board) =>
        input
            .BoardProjects.Where(p =>
                p.InstanceId == board.InstanceId && p.BoardId == board.Id && projectOrdinals.ContainsKey((p.InstanceId, p.ProjectId))
            )
            .Select(p => projectOrdinals[(p.InstanceId, p.ProjectId)]);

    private IEnumerable<BoardColumnRow> Columns(BoardRow board) =>
        input
            .BoardColumns.Where(c => c.InstanceId == board.InstanceId && c.BoardId == board.Id && c.StatusIds.Count > 0)
            .OrderBy(c => c.Position);

    private HashSet<int>? DoneStatuses(BoardRow board) =>
        Columns(board).LastOrDefault()?.StatusIds.Select(id => Status(board.InstanceId, id)).ToHashSet();

    private List<(int, string)> EstimateFields()
    {
        var byRole = input.Fields.Where(f => f.Role == "estimate").OrderBy(f => f.Rank).Select(f => (f.InstanceId, f.Id));
        var ofBoards = input.Boards.Where(b => b.EstimationFieldId is not null).Select(b => (b.InstanceId, b.EstimationFieldId ?? ""));
        return [.. byRole.Concat(ofBoards).Distinct()];
    }

    private int AddProject(ProjectRow row)
    {
        var ordinal = Next(projectOrdinals, (row.InstanceId, row.Id));
        var cursor = input.Cursors.FirstOrDefault(c => c.InstanceId == row.InstanceId && c.ProjectId == row.Id);
        Projects.Add(
            new ProjectInfo(
                ordinal,
                Instance(row.InstanceId),
                row.Id,
                row.Key,
                row.Name,
                row.Archived,
                cursor?.Horizon,
                cursor?.Watermark,
                cursor?.WithChangelog ?? true
            )
            {
                BoardsError = row.BoardsError,
            }
        );
        return ordinal;
    }

    private int AddType(IssueTypeRow row)
    {
        var ordinal = Next(typeOrdinals, (row.InstanceId, row.Id));
        typeRows.Add(row);
        var (level, source) = TypeLevels.Told(row, workflow) ?? (0, LevelSource.Standard);
        Types.Add(new TypeInfo(ordinal, Instance(row.InstanceId), row.Id, row.Name, level, source));
        return ordinal;
    }

    private int AddStatus(int instance, long id, string name, StatusCategory? category, long? project, bool listed)
    {
        var ordinal = Next(statusOrdinals, (instance, id));
        Statuses.Add(new StatusInfo(ordinal, Instance(instance), id, name, category, project, listed));
        return ordinal;
    }

    private int AddSprint(SprintRow row, bool stored = true)
    {
        var ordinal = Next(sprintOrdinals, (row.InstanceId, row.Id));
        var started = row.State == SprintState.Future ? null : row.ActivatedAt ?? row.StartAt;
        var completed = row.State == SprintState.Closed ? row.CompletedAt : null;
        var board = row.OriginBoardId is { } id ? Board(row.InstanceId, id) : -1;
        Sprints.Add(
            new SprintInfo(
                ordinal,
                Instance(row.InstanceId),
                row.Id,
                row.Name,
                row.State,
                row.StartAt,
                row.EndAt,
                started,
                completed,
                board,
                row.OriginBoardId,
                row.Goal
            )
            {
                Boards = [.. boardsOfSprints[(row.InstanceId, row.Id)].Prepend(board).Where(b => b >= 0).Distinct()],
                Stored = stored,
                ReadError = row.ReadError,
            }
        );
        return ordinal;
    }

    private static int Next<TKey>(Dictionary<TKey, int> ordinals, TKey key)
        where TKey : notnull => ordinals[key] = ordinals.Count;

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
