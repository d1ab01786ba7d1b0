using System.Data.Common;
using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage;
using Microsoft.Data.Sqlite;
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

    /// <summary>One consistent picture: everything is read in one transaction.</summary>
    public static DataSnapshot Load(KpiDbContext context, KpiServiceOptions options)
    {
        context.Database.OpenConnection();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        // Deferred: a reader that never stands in the way of a sync's writes.
        using var transaction = connection.BeginTransaction(deferred: true);
        context.Database.UseTransaction(transaction);
        var builder = new SnapshotBuilder(ReadCatalog(context), options);
        var attributes = new string?[IssueAttributes.All.Count];
        Read(transaction, IssueTable.Select, r => builder.AddIssue(IssueTable.Read(r, attributes)));
        Read(transaction, Histories, r => builder.AddHistory(r.GetInt32(0), r.GetInt64(1), r.GetInt32(2), new Instant(r.GetInt64(3))));
        Read(transaction, $"{Changes}({string.Join(',', builder.RelevantFields)})", r => builder.AddChange(Change(r)));
        Read(transaction, BoardIssues, r => builder.AddBoardIssue(r.GetInt32(0), r.GetInt64(1), r.GetInt64(2)));
        return builder.Build(context.Meta.AsNoTracking().FirstOrDefault(m => m.Name == MetaNames.DataVersion)?.Value ?? "0");
    }

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

    private static void Read(SqliteTransaction transaction, string sql, Action<DbDataReader> row)
    {
        using var command = new SqliteCommand(sql, transaction.Connection, transaction);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    private static ChangeInput Change(DbDataReader r) =>
        new(
            r.GetInt32(0),
            r.GetInt64(1),
            r.GetInt64(2),
            r.GetInt32(3),
            new Instant(r.GetInt64(4)),
            r.GetInt32(5),
            Text(r, 6),
            Text(r, 7),
            Text(r, 8),
            Text(r, 9)
        );

    private static string? Text(DbDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);
}
