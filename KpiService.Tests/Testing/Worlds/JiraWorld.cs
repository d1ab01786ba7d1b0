using KpiService.Domain.Time;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>The content of a simulated Jira. Tests change it directly; every change of an issue moves the clock by a minute.</summary>
internal sealed class JiraWorld
{
    public static readonly Instant Start = Instant.From(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private long nextId = 10_000;
    private long nextHistory = 50_000;

    public Instant Now { get; set; } = Start;
    public List<WorldProject> Projects { get; } = [];
    public List<WorldStatus> Statuses { get; } = [new(1, "To Do", "new"), new(2, "In Progress", "indeterminate"), new(3, "Done", "done")];
    public List<WorldBoard> Boards { get; } = [];
    public List<WorldSprint> Sprints { get; } = [];
    public List<WorldIssue> Issues { get; } = [];

    /// <summary>Categories that issues embed in place of the listed ones.</summary>
    public Dictionary<long, string> Embedded { get; } = [];

    public WorldProject AddProject(string key)
    {
        var project = new WorldProject(100 + Projects.Count, key);
        Projects.Add(project);
        return project;
    }

    public WorldBoard AddBoard(long id, string type, params string[] projects)
    {
        var board = new WorldBoard(id, type, 900 + id, projects);
        Boards.Add(board);
        return board;
    }

    public IReadOnlyList<WorldIssue> AddIssues(string project, int count, long statusId = 2) =>
        [.. Enumerable.Range(0, count).Select(_ => AddIssue(project, statusId))];

    public WorldIssue AddIssue(string project, long statusId = 2)
    {
        Tick();
        var id = nextId++;
        var issue = new WorldIssue(id, project, Now.Milliseconds)
        {
            Key = $"{project}-{id - 9_999}",
            StatusId = statusId,
            Updated = Now.Milliseconds,
        };
        Issues.Add(issue);
        return issue;
    }

    public void Transition(WorldIssue issue, long to)
    {
        Record(issue, new WorldChange("status", "status", $"{issue.StatusId}", $"{to}", NameOf(issue.StatusId), NameOf(to)));
        issue.StatusId = to;
    }

    public void Move(WorldIssue issue, string project)
    {
        var key = $"{project}-{issue.Id}";
        Record(
            issue,
            new("project", "project", issue.ProjectKey, project, issue.ProjectKey, project),
            new("Key", null, null, null, issue.Key, key)
        );
        (issue.ProjectKey, issue.Key) = (project, key);
    }

    public void PutInSprint(WorldIssue issue, long sprint)
    {
        var before = issue.Sprints.ToList();
        if (!issue.Sprints.Contains(sprint))
            issue.Sprints.Add(sprint);
        Record(
            issue,
            new WorldChange(
                "Sprint",
                "customfield_1",
                List(before, ""),
                List(issue.Sprints, ""),
                List(before, "Sprint "),
                List(issue.Sprints, "Sprint ")
            )
        );

        static string List(IEnumerable<long> ids, string prefix) => string.Join(", ", ids.Select(id => $"{prefix}{id}"));
    }

    public void Record(WorldIssue issue, params WorldChange[] items)
    {
        Tick();
        issue.Updated = Now.Milliseconds;
        issue.Histories.Add(new WorldHistory(nextHistory++, Now.Milliseconds, items));
    }

    public bool IsVisible(string project) => Projects.Any(p => p.Key == project && p is { Hidden: false, Archived: false });

    /// <summary>As the account sees it.</summary>
    public WorldIssue? ParentOf(WorldIssue issue) =>
        issue.Parent is { } parent && Issues.Contains(parent) && IsVisible(parent.ProjectKey) ? parent : null;

    public string? CategoryOf(long statusId) => Statuses.FirstOrDefault(s => s.Id == statusId)?.Category;

    private void Tick() => Now = Now.AddMilliseconds(60_000);

    private string NameOf(long statusId) => Statuses.FirstOrDefault(s => s.Id == statusId)?.Name ?? $"Status {statusId}";
}

internal sealed class WorldProject(long id, string key)
{
    public long Id => id;
    public string Key { get; set; } = key;
    public bool Hidden { get; set; }

    /// <summary>True: listed, but left out by searches.</summary>
    public bool Archived { get; set; }
}

internal sealed record WorldStatus(long Id, string Name, string Category);

internal sealed record WorldBoard(long Id, string Type, long FilterId, IReadOnlyList<string> Projects)
{
    /// <summary>False: the list of boards leaves it out.</summary>
    public bool Listed { get; set; } = true;
    public string EstimationField { get; set; } = "customfield_2";
}

internal sealed record WorldSprint(long Id, string State, long OriginBoardId)
{
    /// <summary>False: no board lists it.</summary>
    public bool Listed { get; set; } = true;

    /// <summary>The boards that list it.</summary>
    public IReadOnlyList<long> ListedOn { get; init; } = [OriginBoardId];
}

internal sealed class WorldIssue(long id, string projectKey, long created)
{
    public long Id => id;
    public long Created => created;
    public required string Key { get; set; }
    public string ProjectKey { get; set; } = projectKey;
    public long Updated { get; set; }
    public WorldIssue? Parent { get; set; }
    public long StatusId { get; set; }
    public string Summary { get; set; } = "Summary with \0 and ünïcode";
    public double? Points { get; set; } = 3;
    public double? Size { get; set; }

    /// <summary>When its status last changed its category, as Jira says itself.</summary>
    public long? CategoryChanged { get; set; }
    public List<long> Sprints { get; } = [];
    public List<WorldHistory> Histories { get; } = [];

    /// <summary>True: searches miss it though it is there (the index lags).</summary>
    public bool MissingInIndex { get; set; }

    /// <summary>When it was archived, which takes it out of the index; null: it isn't.</summary>
    public long? ArchivedAt { get; set; }

    /// <summary>The version that searches show; null: the current one.</summary>
    public WorldIssue? Indexed { get; set; }

    /// <summary>As it is now.</summary>
    public WorldIssue Copy()
    {
        var copy = new WorldIssue(Id, ProjectKey, Created)
        {
            Key = Key,
            Updated = Updated,
            StatusId = StatusId,
            Summary = Summary,
            Parent = Parent,
            Points = Points,
            Size = Size,
        };
        copy.Sprints.AddRange(Sprints);
        copy.Histories.AddRange(Histories);
        return copy;
    }
}

internal sealed record WorldHistory(long Id, long Created, IReadOnlyList<WorldChange> Items);

internal sealed record WorldChange(string Field, string? FieldId, string? From, string? To, string? FromString, string? ToText);
