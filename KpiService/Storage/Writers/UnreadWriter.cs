using KpiService.Domain;
using KpiService.Domain.Facts;

namespace KpiService.Storage.Writers;

/// <summary>Writes which values of one Jira's records could not be read; a record that is read whole has none.</summary>
public sealed class UnreadWriter
{
    private const string Stored = """
        SELECT Field, Name, Value, Required FROM Unread WHERE InstanceId = ?1 AND Record = ?2 AND RecordId = ?3 ORDER BY Field
        """;

    private const string Delete = "DELETE FROM Unread WHERE InstanceId = ?1 AND Record = ?2 AND RecordId = ?3";

    private const string Insert = """
        INSERT INTO Unread (InstanceId, Record, RecordId, Field, Name, Value, Required) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """;

    private readonly WriteSession session;
    private readonly int instanceId;
    private HashSet<(UnreadRecord, long)>? marked;

    public UnreadWriter(WriteSession session, int instanceId)
    {
        (this.session, this.instanceId) = (session, instanceId);
        session.RolledBack += () => marked = null;
    }

    /// <param name="name">The key or the sprint's name.</param>
    /// <param name="required">True: the record could not be stored because of it.</param>
    public void Write(UnreadRecord record, long id, string name, IReadOnlyList<UnreadFact> unread, bool required = false)
    {
        marked ??= Marked();
        if (unread.Count == 0 ? !marked.Remove((record, id)) : IsStored(record, id, name, unread, required))
            return;
        session.Change(Delete, instanceId, (int)record, id);
        foreach (var value in unread.DistinctBy(u => u.Field))
            session.Change(Insert, instanceId, (int)record, id, value.Field, name, value.Value, required);
        if (unread.Count > 0)
            marked.Add((record, id));
    }

    private bool IsStored(UnreadRecord record, long id, string name, IReadOnlyList<UnreadFact> unread, bool required) =>
        session
            .Query(Stored, r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetBoolean(3)), instanceId, (int)record, id)
            .SequenceEqual(
                unread
                    .DistinctBy(u => u.Field)
                    .OrderBy(u => u.Field, StringComparer.Ordinal)
                    .Select(u => (u.Field, name, u.Value, required))
            );

    private HashSet<(UnreadRecord, long)> Marked() =>
        [
            .. session.Query(
                "SELECT DISTINCT Record, RecordId FROM Unread WHERE InstanceId = ?1",
                r => ((UnreadRecord)r.GetInt32(0), r.GetInt64(1)),
                instanceId
            ),
        ];
}
