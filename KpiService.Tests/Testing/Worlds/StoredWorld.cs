using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage;
using KpiService.Storage.Rows;

namespace KpiService.Tests.Testing.Worlds;

/// <summary>
/// A small world in the database: one Jira, two projects, a closed sprint and a handful of issues whose numbers can be told by hand.
/// </summary>
internal static class StoredWorld
{
    public const long InProgress = 3;
    private const long Todo = 1;
    private const long Done = 5;
    private const int Cloud = 1;
    private const long Core = 10;
    private const long Mobile = 20;
    private const int StatusField = 1;

    /// <summary>Monday, 23 November 2026, noon.</summary>
    public static Instant Now { get; } = At(11, 23, 12);

    /// <summary>An instant of 2026.</summary>
    public static Instant At(int month, int day, int hour = 0) =>
        Instant.From(new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.Zero));

    /// <summary>
    /// CORE-1: done after 2 days; CORE-2: done after 4 days, reopened once, a formula for a summary; CORE-3: in progress;
    /// CORE-4: an epic; CORE-9: deleted; MOB-1: a bug, to do. CORE-1 and CORE-3 were committed to sprint 11.
    /// </summary>
    public static async Task WriteAsync(KpiDatabase database)
    {
        await using var context = database.CreateContext();
        AddCatalogue(context);
        AddBoard(context);
        AddIssues(context);
        context.Meta.Add(new MetaRow { Name = "data_version", Value = "7-test" });
        await context.SaveChangesAsync();
    }

    private static void AddCatalogue(KpiDbContext context)
    {
        context.Instances.Add(
            new InstanceRow
            {
                Id = Cloud,
                Name = "cloud",
                Url = "https://acme.atlassian.net",
                Deployment = "cloud",
            }
        );
        context.Projects.AddRange(Project(Core, "CORE", "Core"), Project(Mobile, "MOB", "Mobile"));
        context.ProjectCursors.AddRange(
            new[] { Core, Mobile }.Select(id => new ProjectCursorRow
            {
                InstanceId = Cloud,
                ProjectId = id,
                Horizon = At(1, 1),
                Watermark = At(11, 23),
                WithChangelog = true,
            })
        );
        context.IssueTypes.AddRange(Type(1, "Story", 0), Type(2, "Bug", 0), Type(3, "Epic", 1));
        context.Statuses.AddRange(
            Status(Todo, "To Do", StatusCategory.ToDo),
            Status(InProgress, "In Progress", StatusCategory.InProgress),
            Status(Done, "Done", StatusCategory.Done)
        );
        context.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = StatusField,
                InstanceId = Cloud,
                Field = "status",
                FieldId = "status",
            }
        );
    }

    private static ProjectRow Project(long id, string key, string name) =>
        new()
        {
            InstanceId = Cloud,
            Id = id,
            Key = key,
            Name = name,
        };

    private static IssueTypeRow Type(long id, string name, int level) =>
        new()
        {
            InstanceId = Cloud,
            Id = id,
            Name = name,
            Level = level,
        };

    private static StatusRow Status(long id, string name, StatusCategory category) =>
        new()
        {
            InstanceId = Cloud,
            Id = id,
            Name = name,
            Category = category,
            Listed = true,
        };

    private static void AddBoard(KpiDbContext context)
    {
        context.Boards.Add(
            new BoardRow
            {
                InstanceId = Cloud,
                Id = 1,
                Name = "Core board",
                Type = "scrum",
                Listed = true,
            }
        );
        context.BoardProjects.Add(
            new BoardProjectRow
            {
                InstanceId = Cloud,
                BoardId = 1,
                ProjectId = Core,
            }
        );
        long[] columns = [Todo, InProgress, Done];
        context.BoardColumns.AddRange(
            columns.Select(
                (status, position) =>
                    new BoardColumnRow
                    {
                        InstanceId = Cloud,
                        BoardId = 1,
                        Position = position,
                        Name = $"Column {position}",
                        StatusIds = [status],
                    }
            )
        );
        context.BoardIssues.AddRange(
            new long[] { 101, 102, 103 }.Select(id => new BoardIssueRow
            {
                InstanceId = Cloud,
                BoardId = 1,
                IssueId = id,
            })
        );
        context.Sprints.AddRange(
            new SprintRow
            {
                InstanceId = Cloud,
                Id = 11,
                Name = "Sprint 11",
                State = SprintState.Closed,
                StartAt = At(10, 5),
                EndAt = At(10, 19),
                CompletedAt = At(10, 19),
                OriginBoardId = 1,
            },
            new SprintRow
            {
                InstanceId = Cloud,
                Id = 12,
                Name = "Sprint 12",
                State = SprintState.Active,
                StartAt = At(11, 16),
                EndAt = At(11, 30),
                OriginBoardId = 1,
            }
        );
    }

    private static void AddIssues(KpiDbContext context)
    {
        context.Issues.AddRange(
            Issue(101, "CORE-1", Core, 1, Done, "First story", sprint: 11),
            Issue(102, "CORE-2", Core, 1, Done, "=HYPERLINK(\"https://evil.example\")"),
            Issue(103, "CORE-3", Core, 1, InProgress, "Third story", sprint: 11),
            Issue(104, "CORE-4", Core, 3, Todo, "An epic"),
            Issue(109, "CORE-9", Core, 1, Done, "Gone", deleted: At(11, 1)),
            Issue(201, "MOB-1", Mobile, 2, Todo, "A bug, \"quoted\"", label: "mobile")
        );
        AddMoves(context, 101, (At(10, 6), Todo, InProgress), (At(10, 8), InProgress, Done));
        AddMoves(
            context,
            102,
            (At(11, 2), Todo, InProgress),
            (At(11, 4), InProgress, Done),
            (At(11, 5), Done, InProgress),
            (At(11, 6), InProgress, Done)
        );
        AddMoves(context, 103, (At(10, 7), Todo, InProgress));
        AddMoves(context, 109, (At(10, 7), Todo, InProgress), (At(10, 9), InProgress, Done));
    }

    private static IssueRow Issue(
        long id,
        string key,
        long project,
        long type,
        long status,
        string summary,
        long? sprint = null,
        string? label = null,
        Instant? deleted = null
    ) =>
        new()
        {
            InstanceId = Cloud,
            Id = id,
            Key = key,
            ProjectId = project,
            TypeId = type,
            StatusId = status,
            Created = At(10, 1),
            Updated = At(11, 20),
            Summary = summary,
            ["Priority"] = "High",
            ["Labels"] = label is null ? Array.Empty<string>() : [label],
            SprintIds = sprint is { } s ? [s] : [],
            Estimates = new Dictionary<string, double>(),
            ChangelogComplete = true,
            DeletedAt = deleted,
        };

    private static void AddMoves(KpiDbContext context, long issue, params (Instant At, long From, long To)[] moves) =>
        context.Changes.AddRange(
            moves.Select(
                (move, i) =>
                    new ChangeRow
                    {
                        InstanceId = Cloud,
                        IssueId = issue,
                        HistoryId = (issue * 100) + i,
                        Position = 0,
                        Created = move.At,
                        FieldKey = StatusField,
                        FromValue = $"{move.From}",
                        ToValue = $"{move.To}",
                    }
            )
        );
}
