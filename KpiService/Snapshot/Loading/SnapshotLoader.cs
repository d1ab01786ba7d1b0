using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Refreshing;
using KpiService.Storage;
using KpiService.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Snapshot.Loading;

/// <summary>
/// Reads the database into a snapshot: small tables by EF, the large ones by plain readers in the order they are stored in.
/// </summary>
public static class SnapshotLoader
{
    /// <summary>Of more changed issues a whole load is faster.</summary>
    private const int MostChanged = 5000;

    private const string Histories = "SELECT InstanceId, IssueId, COUNT(*), MIN(Created) FROM Changes";
    private const string ByIssue = " GROUP BY InstanceId, IssueId";

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
            () => readers.Second(Histories + ByIssue, r => histories.Add((r.Int(0), r.Long(1), r.Int(2), new Instant(r.Long(3)))))
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

    /// <summary>The snapshot after an earlier one, read from what has changed; null: only a whole load tells.</summary>
    public static DataSnapshot? Refresh(KpiDbContext context, KpiServiceOptions options, DataSnapshot earlier)
    {
        // Whoever starts a sub-task starts its parent, which didn't change.
        if (options.Workflow.StartFromSubtasks)
            return null;
        using var readers = SnapshotReaders.Open(context);
        if (readers.Since(earlier.DataVersion) is not { Issues.Count: <= MostChanged } changes)
            return null;
        var builder = new SnapshotBuilder(ReadCatalog(context), options, earlier);
        if (!builder.Continues)
            return null;
        foreach (var issues in changes.Issues.GroupBy(i => i.InstanceId, i => i.Id))
            ReadIssues(readers, builder, issues.Key, string.Join(',', issues));
        var references = builder.References;
        var changed = builder.Build(readers.DataVersion);
        var isNew = Enumerable
            .Range(0, changed.Issues.Count)
            .Any(i => earlier.Issues.Find(changed.Issues.Instances[i], changed.Issues.Ids[i]) < 0);
        return new SnapshotRefresh(earlier, changed, options).Apply(
            readers.DataVersion,
            builder,
            references,
            isNew || changes.Parts.HasFlag(ChangedParts.Members) ? issues => Members(readers, builder, issues) : null
        );
    }

    private static void ReadIssues(SnapshotReaders readers, SnapshotBuilder builder, int instance, string ids)
    {
        var attributes = new string?[IssueAttributes.All.Count];
        readers.First(IssueTable.SelectOf(instance, ids), r => builder.AddIssue(IssueTable.Read(r, attributes)));
        var ofThem = $"InstanceId = {instance} AND IssueId IN ({ids})";
        readers.First(
            $"{Histories} WHERE {ofThem}{ByIssue}",
            r => builder.AddHistory(r.Int(0), r.Long(1), r.Int(2), new Instant(r.Long(3)))
        );
        readers.First($"{Of(builder.StatusFields.Concat(builder.OtherFields))} AND {ofThem}", r => builder.AddChange(Change(r)));
    }

    private static ListColumn<int> Members(SnapshotReaders readers, SnapshotBuilder builder, IssueColumns issues)
    {
        var members = new List<(int, long, long)>();
        readers.First(BoardIssues, r => members.Add((r.Int(0), r.Long(1), r.Long(2))));
        return builder.Members(members, issues.Find);
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
