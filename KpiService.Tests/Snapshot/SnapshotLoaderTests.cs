using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Questions;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;
using KpiService.Snapshot.Kept;
using KpiService.Storage;
using KpiService.Storage.Rows;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class SnapshotLoaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kpi").FullName;

    [Fact]
    public async Task Stored_rows_become_the_snapshot()
    {
        var database = new KpiDatabase(Path.Combine(folder, "kpi.db"));
        await database.MigrateAsync(default);
        await using (var context = database.CreateContext())
        {
            context.AddRange(Rows());
            await context.SaveChangesAsync();
        }

        var options = new KpiServiceOptions();
        var store = new SnapshotStore(database, options, new SnapshotFile(database, options), TimeProvider.System);
        var snapshot = await store.GetAsync(default);
        var issue = snapshot.FindIssues("OLD-1").Single();
        var figures = IssueFigures.Of(snapshot, issue, T("2026-03-10"));
        Assert.Equal((T("2026-03-03"), T("2026-03-05")), (figures.StartedAt, figures.DoneAt));
        Assert.Equal((5.0, 7L), (figures.StoryPoints, figures.SprintIds.Single()));
        Assert.Equal(["x"], snapshot.Issues.Labels.NamesOf(issue));
        Assert.Equal((3L, T("2026-01-01"), "CORE-1"), (snapshot.ChangeItems, snapshot.Projects[0].Horizon, snapshot.Issues.Key(issue)));
        Assert.Equal("https://jira.test/browse/CORE-1", snapshot.Url(issue));
        Assert.Equal(["CORE"], snapshot.Projects.Select(p => p.Key));
        Assert.Equal([0], snapshot.Boards.Single().Projects);
        Assert.True(FilterResolver.Resolve(snapshot, new Filter { Boards = [4] }, new KpiServiceOptions()).Selection?.Contains(issue));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static IEnumerable<object> Rows()
    {
        yield return new InstanceRow
        {
            Id = 1,
            Name = "jira",
            Url = "https://jira.test",
        };
        yield return new ProjectRow
        {
            InstanceId = 1,
            Id = 100,
            Key = "CORE",
            Name = "Core",
        };
        yield return new ProjectCursorRow
        {
            InstanceId = 1,
            ProjectId = 100,
            Horizon = T("2026-01-01"),
            WithChangelog = true,
        };
        yield return new IssueTypeRow
        {
            InstanceId = 1,
            Id = 1,
            Name = "Story",
            Level = 0,
        };
        yield return Status(1, "To Do", StatusCategory.ToDo);
        yield return Status(2, "Doing", StatusCategory.InProgress);
        yield return Status(3, "Done", StatusCategory.Done);
        yield return new FieldRow
        {
            InstanceId = 1,
            Id = "cf_1",
            Name = "Points",
            Role = "estimate",
        };
        yield return ChangeField(1, "status");
        yield return ChangeField(2, "summary");
        yield return new SprintRow
        {
            InstanceId = 1,
            Id = 7,
            Name = "S",
            State = SprintState.Active,
            StartAt = T("2026-03-01"),
            OriginBoardId = 4,
        };
        yield return new BoardRow
        {
            InstanceId = 1,
            Id = 4,
            Name = "B",
            Type = "scrum",
            Listed = true,
        };
        yield return BoardProject(100);
        yield return BoardProject(999);
        yield return new BoardIssueRow
        {
            InstanceId = 1,
            BoardId = 4,
            IssueId = 11,
        };
        yield return new OldKeyRow
        {
            InstanceId = 1,
            Key = "OLD-1",
            IssueId = 11,
        };
        yield return new IssueRow
        {
            InstanceId = 1,
            Id = 11,
            Key = "CORE-1",
            ProjectId = 100,
            TypeId = 1,
            StatusId = 3,
            Summary = "s",
            Created = T("2026-03-02"),
            Updated = T("2026-03-05"),
            ["Labels"] = new[] { "x" },
            SprintIds = [7],
            Estimates = new Dictionary<string, double> { ["cf_1"] = 5 },
            ChangelogComplete = true,
        };
        yield return Change(2, 1, 1, "2026-03-05", "2", "3");
        yield return Change(1, 0, 1, "2026-03-03", "1", "2");
        yield return Change(2, 0, 2, "2026-03-05", null, null);
    }

    private static StatusRow Status(long id, string name, StatusCategory category) =>
        new()
        {
            InstanceId = 1,
            Id = id,
            Name = name,
            Category = category,
            Listed = true,
        };

    private static ChangeFieldRow ChangeField(int id, string field) =>
        new()
        {
            Id = id,
            InstanceId = 1,
            Field = field,
            FieldId = "",
        };

    private static BoardProjectRow BoardProject(long project) =>
        new()
        {
            InstanceId = 1,
            BoardId = 4,
            ProjectId = project,
        };

    private static ChangeRow Change(long history, int position, int field, string at, string? from, string? to) =>
        new()
        {
            InstanceId = 1,
            IssueId = 11,
            HistoryId = history,
            Position = position,
            Created = T(at),
            FieldKey = field,
            FromValue = from,
            ToValue = to,
        };
}
