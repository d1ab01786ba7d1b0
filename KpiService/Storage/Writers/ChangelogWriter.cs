using KpiService.Domain.Facts;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>
/// Writes the histories of issues of one Jira, each replaced as a whole; <see cref="HistoryValues"/> says which values are stored.
/// </summary>
internal sealed class ChangelogWriter(WriteSession session, int instanceId)
{
    private const string Stored = """
        SELECT HistoryId, Position, Created, FieldKey, FromValue, FromText, ToValue, ToText
        FROM Changes WHERE InstanceId = ?1 AND IssueId = ?2 ORDER BY HistoryId, Position
        """;

    private const string Any = "SELECT 1 FROM Changes WHERE InstanceId = ?1 AND IssueId = ?2 LIMIT 1";

    private const string Insert = """
        INSERT INTO Changes (InstanceId, IssueId, HistoryId, Position, Created, FieldKey, FromValue, FromText, ToValue, ToText)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """;

    private const string Delete = "DELETE FROM Changes WHERE InstanceId = ?1 AND IssueId = ?2";

    private readonly ChangeFields fields = new(session, instanceId);

    /// <param name="isNew">True: nothing is stored of this issue's history yet.</param>
    /// <returns>Number of items written; 0 when the stored history is the same.</returns>
    public int Replace(long issueId, ChangelogFact changelog, bool isNew)
    {
        var rows = changelog
            .Items.DistinctBy(i => (i.HistoryId, i.Position))
            .OrderBy(i => i.HistoryId)
            .ThenBy(i => i.Position)
            .Select(Row)
            .ToList();
        // Jira never empties a history, but it shows an issue that is out of sight like one without.
        if (!isNew && (rows.Count == 0 || !Clear(issueId, rows)))
            return 0;
        foreach (var c in rows)
        {
            session.ChangeIssue(
                Insert,
                instanceId,
                issueId,
                c.HistoryId,
                c.Position,
                c.Created,
                c.FieldKey,
                c.FromValue,
                c.FromText,
                c.ToValue,
                c.ToText
            );
        }

        return rows.Count;
    }

    /// <summary>True: something of this issue's history is stored.</summary>
    public bool HasAny(long issueId) => session.Query(Any, r => r.GetInt32(0), instanceId, issueId).Count > 0;

    private Change Row(ChangeFact item)
    {
        var (key, keepsValues) = fields.Of(item.Field, item.FieldId);
        var row = new Change(item.HistoryId, item.Position, item.Created.Milliseconds, key, null, null, null, null);
        return keepsValues
            ? row with
            {
                FromValue = item.FromValue,
                FromText = item.FromText,
                ToValue = item.ToValue,
                ToText = item.ToText,
            }
            : row;
    }

    private bool Clear(long issueId, List<Change> wanted)
    {
        if (session.Query(Stored, Read, instanceId, issueId).SequenceEqual(wanted))
            return false;
        session.ChangeIssue(Delete, instanceId, issueId);
        return true;
    }

    private static Change Read(SqliteDataReader r) =>
        new(r.GetInt64(0), r.GetInt32(1), r.GetInt64(2), r.GetInt32(3), Text(r, 4), Text(r, 5), Text(r, 6), Text(r, 7));

    private static string? Text(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : r.GetString(column);

    private readonly record struct Change(
        long HistoryId,
        int Position,
        long Created,
        int FieldKey,
        string? FromValue,
        string? FromText,
        string? ToValue,
        string? ToText
    );
}
