using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Snapshot.Loading;

/// <summary>
/// Reads the database into a snapshot: small tables by EF, the large ones by plain readers in the order they are stored in.
/// </summary>
public static class SnapshotLoader
{
    private const string Histories = "SELECT InstanceId, IssueId, COUNT(*), MIN(Created) FROM Changes GROUP BY InstanceId, IssueId";

    private const string Changes =
        "SELECT InstanceId, IssueId, HistoryId, Position, Created, FieldKey, FromValue, FromText, ToValue, ToText FROM Changes WHERE "
        + "FieldKey IN ";

    private const string BoardIssues = "SELECT InstanceId, BoardId, IssueId FROM BoardIssues";

    /// <summary>One consistent picture, read side by side on two connections that see the same data version.</summary>
    public static DataSnapshot Load(KpiDbContext context, KpiServiceOptions options)
    {
        using var readers = SnapshotReaders.Open(context);
        var builder = new SnapshotBuilder(ReadCatalog(context), options);
        builder.Expect(readers.Count("Issues"));
        var attributes = new string?[IssueAttributes.All.Count];
        var histories = new List<(int Instance, long Issue, int Items, Instant Oldest)>();
        Parallel.Invoke(
            () => readers.First(IssueTable.Select, r => builder.AddIssue(IssueTable.Read(r, attributes))),
            () => readers.Second(Histories, r => histories.Add((r.Int(0), r.Long(1), r.Int(2), new Instant(r.Long(3)))))
        );
        foreach (var (instance, issue, items, oldest) in histories)
            builder.AddHistory(instance, issue, items, oldest);
        Parallel.Invoke(
            () => readers.First(Of(builder.StatusFields), r => builder.AddChange(Change(r))),
            () =>
            {
                readers.Second(Of(builder.OtherFields), r => builder.AddChange(Change(r)));
                readers.Second(BoardIssues, r => builder.AddBoardIssue(r.Int(0), r.Long(1), r.Long(2)));
            }
        );
        return builder.Build(readers.DataVersion);
    }

    private static string Of(IEnumerable<int> fields) => $"{Changes}({string.Join(',', fields)})";

    private static CatalogInput ReadCatalog(KpiDbContext context) =>
        new()
        {
            Instances = [.. context.Instances.AsNoTracking().OrderBy(r => r.Id)],
            Projects = [.. context.Projects.AsNoTracking().OrderBy(r => r.InstanceId).ThenBy(r => r.Id)],
            Cursors = [.. context.ProjectCursors.AsNoTracking()],
            Types = [.. context.IssueTypes.AsNoTracking().OrderBy(r => r.InstanceId).ThenBy(r => r.Id)],
            Statuses = [.. context.Statuses.AsNoTracking().OrderBy(r => r.InstanceId).ThenBy(r => r.Id)],
            Fields = [.. context.Fields.AsNoTracking().Where(f => f.Role != null)],
            Boards = [.. context.Boards.AsNoTracking().OrderBy(r => r.InstanceId).ThenBy(r => r.Id)],
            BoardColumns = [.. context.BoardColumns.AsNoTracking()],
            BoardProjects = [.. context.BoardProjects.AsNoTracking()],
            Sprints = [.. context.Sprints.AsNoTracking().OrderBy(r => r.InstanceId).ThenBy(r => r.Id)],
            BoardSprints = [.. context.BoardSprints.AsNoTracking()],
            Unread = [.. context.Unread.AsNoTracking()],
            ChangeFields = [.. context.ChangeFields.AsNoTracking()],
            OldKeys = [.. context.OldKeys.AsNoTracking()],
        };

    private static ChangeInput Change(RowReader r) =>
        new(r.Int(0), r.Long(1), r.Long(2), r.Int(3), new Instant(r.Long(4)), r.Int(5), r.Pooled(6), r.Pooled(7), r.Pooled(8), r.Pooled(9));
}
