using System.Globalization;
using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Loading;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>A small Jira in memory: statuses, types, two projects, a board; issues are told by their history.</summary>
internal sealed class TestWorld
{
    public const long ToDo = 1,
        InProgress = 2,
        Blocked = 3,
        Done = 4,
        Closed = 5,
        Gone = 6;
    public const long Story = 1,
        Task = 2,
        Epic = 3,
        SubTask = 4;
    public const long Core = 100,
        Kan = 200;
    public const long Board = 7;
    public const string Points = "customfield_1",
        OtherPoints = "customfield_2";
    public const int StatusField = 1,
        SprintField = 2,
        FlagField = 3,
        PointsField = 4,
        OtherField = 6;
    private const int OtherPointsField = 5;
    private readonly List<IssueStory> issues = [];
    private readonly List<(long Board, string Key)> members = [];

    public TestWorld()
    {
        Catalog.Instances.Add(
            new InstanceRow
            {
                Id = 1,
                Name = "jira",
                Url = "https://jira.test/",
            }
        );
        AddProject(Core, "CORE");
        AddProject(Kan, "KAN");
        AddStatus(ToDo, "To Do", StatusCategory.ToDo);
        AddStatus(InProgress, "In Progress", StatusCategory.InProgress);
        AddStatus(Blocked, "Blocked", StatusCategory.InProgress);
        AddStatus(Done, "Done", StatusCategory.Done);
        AddStatus(Closed, "Closed", StatusCategory.Done);
        AddType(Story, "Story", 0);
        AddType(Task, "Task", 0);
        AddType(Epic, "Epic", 1);
        AddType(SubTask, "Sub-task", -1);
        Catalog.Boards.Add(
            new BoardRow
            {
                InstanceId = 1,
                Id = Board,
                Name = "Core board",
                Type = "scrum",
                EstimationFieldId = Points,
                Listed = true,
            }
        );
        Catalog.BoardProjects.Add(
            new BoardProjectRow
            {
                InstanceId = 1,
                BoardId = Board,
                ProjectId = Core,
            }
        );
        AddColumn(0, "To Do", ToDo);
        AddColumn(1, "In Progress", InProgress, Blocked);
        AddColumn(2, "Done", Done, Closed);
        AddField("customfield_10", "Sprint", "sprint", SprintField);
        AddField("customfield_11", "Flagged", "flagged", FlagField);
        AddField(Points, "Story Points", "estimate", PointsField);
        AddField(OtherPoints, "Train Points", "estimate", OtherPointsField);
        Catalog.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = StatusField,
                InstanceId = 1,
                Field = "status",
                FieldId = "status",
            }
        );
        Catalog.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = OtherField,
                InstanceId = 1,
                Field = "summary",
                FieldId = "summary",
            }
        );
    }

    public CatalogInput Catalog { get; } = new();

    public KpiServiceOptions Options { get; } = new();

    /// <summary>The rows, for tests that compute from them.</summary>
    public IReadOnlyList<IssueStory> Stories => issues;

    public static Instant T(string text) =>
        Instant.From(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    public IssueStory Issue(string key, string created, long status = ToDo)
    {
        var story = new IssueStory(issues.Count + 1, key, T(created), status);
        issues.Add(story);
        return story;
    }

    public TestWorld AddSprint(long id, SprintState state, string? start, string? end, long? board = Board)
    {
        Catalog.Sprints.Add(
            new SprintRow
            {
                InstanceId = 1,
                Id = id,
                Name = $"Sprint {id}",
                State = state,
                OriginBoardId = board,
                StartAt = start is null ? null : T(start),
                CompletedAt = end is null ? null : T(end),
            }
        );
        return this;
    }

    public void AddProject(long id, string key, string? horizon = "2000-01-01", int instance = 1)
    {
        Catalog.Projects.Add(
            new ProjectRow
            {
                InstanceId = instance,
                Id = id,
                Key = key,
                Name = key + " project",
            }
        );
        Catalog.Cursors.Add(
            new ProjectCursorRow
            {
                InstanceId = instance,
                ProjectId = id,
                Horizon = horizon is null ? null : T(horizon),
                WithChangelog = true,
            }
        );
    }

    public void AddStatus(long id, string name, StatusCategory? category, bool listed = true, long? project = null) =>
        Catalog.Statuses.Add(
            new StatusRow
            {
                InstanceId = 1,
                Id = id,
                Name = name,
                Category = category,
                Listed = listed,
                ProjectId = project,
            }
        );

    public void OnBoard(long board, string key) => members.Add((board, key));

    public DataSnapshot Build()
    {
        var builder = new SnapshotBuilder(Catalog, Options);
        foreach (var issue in issues)
            builder.AddIssue(issue.Input);
        foreach (var issue in issues)
        {
            if (issue.Changes.Count > 0)
                builder.AddHistory(1, issue.Id, issue.Changes.Count, issue.Changes.Min(c => c.Created));
            foreach (var change in issue.Changes)
                builder.AddChange(change);
        }

        foreach (var (board, key) in members)
            builder.AddBoardIssue(1, board, issues.First(i => i.Key == key).Id);
        return builder.Build("1");
    }

    /// <summary>Asks one KPI about everything, or a filter.</summary>
    public KpiReport Ask(
        string kpi,
        string asOf,
        DateWindow? window = null,
        Filter? filter = null,
        string? now = null,
        bool withTrend = false
    )
    {
        var snapshot = Build();
        return Calculators.Of(Options).Kpis.Compute(Module(kpi), Request(snapshot, asOf, window, filter, now), withTrend);
    }

    public Query Request(DataSnapshot snapshot, string asOf, DateWindow? window = null, Filter? filter = null, string? now = null)
    {
        var result = FilterResolver.Resolve(snapshot, filter ?? new Filter(), Options);
        Assert.Empty(result.Errors);
        Assert.NotNull(result.Selection);
        return new Query(result.Selection, window, T(asOf), T(now ?? asOf), TimeZoneInfo.Utc);
    }

    public static KpiModule Module(string kpi) => KpiCatalog.All.Single(m => m.Name == kpi);

    public static DateWindow Window(string from, string to) => new(T(from), T(to));

    private void AddType(long id, string name, int level) =>
        Catalog.Types.Add(
            new IssueTypeRow
            {
                InstanceId = 1,
                Id = id,
                Name = name,
                Level = level,
            }
        );

    private void AddColumn(int position, string name, params long[] statuses) =>
        Catalog.BoardColumns.Add(
            new BoardColumnRow
            {
                InstanceId = 1,
                BoardId = Board,
                Position = position,
                Name = name,
                StatusIds = statuses,
            }
        );

    private void AddField(string id, string name, string role, int row)
    {
        Catalog.Fields.Add(
            new FieldRow
            {
                InstanceId = 1,
                Id = id,
                Name = name,
                Role = role,
                Rank = row,
            }
        );
        Catalog.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = row,
                InstanceId = 1,
                Field = name,
                FieldId = id,
            }
        );
    }
}
