using KpiService.Domain.Time;
using KpiService.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>Writes how far the projects of one Jira have been synced, and how far a run has come.</summary>
public sealed class CursorWriter(WriteSession session)
{
    private const string Upsert = """
        INSERT INTO ProjectCursors (InstanceId, ProjectId, Watermark, Horizon, WithChangelog, LookbackDays, Fields)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (InstanceId, ProjectId) DO UPDATE
        SET Watermark = excluded.Watermark, Horizon = excluded.Horizon, WithChangelog = excluded.WithChangelog,
            LookbackDays = excluded.LookbackDays, Fields = excluded.Fields
        """;

    private const string Horizon = "SELECT Horizon FROM ProjectCursors WHERE InstanceId = ?1 AND ProjectId = ?2";

    private const string All =
        "SELECT ProjectId, Watermark, Horizon, WithChangelog, LookbackDays, Fields FROM ProjectCursors WHERE InstanceId = ?1";

    /// <summary>The cursors of one Jira by project id.</summary>
    public IReadOnlyDictionary<long, ProjectCursorRow> Read(int instanceId) =>
        session
            .Query(
                All,
                r => new ProjectCursorRow
                {
                    InstanceId = instanceId,
                    ProjectId = r.GetInt64(0),
                    Watermark = Time(r, 1),
                    Horizon = Time(r, 2),
                    WithChangelog = r.GetBoolean(3),
                    LookbackDays = r.GetInt32(4),
                    Fields = JsonText.Read<IReadOnlyList<string>>(r.GetString(5)),
                },
                instanceId
            )
            .ToDictionary(c => c.ProjectId);

    private static Instant? Time(SqliteDataReader r, int column) => r.IsDBNull(column) ? null : new Instant(r.GetInt64(column));

    public void Write(ProjectCursorRow cursor)
    {
        var horizon = session.Query(Horizon, r => r.IsDBNull(0) ? (long?)null : r.GetInt64(0), cursor.InstanceId, cursor.ProjectId);
        var values = new object?[]
        {
            cursor.InstanceId,
            cursor.ProjectId,
            cursor.Watermark?.Milliseconds,
            cursor.Horizon?.Milliseconds,
            cursor.WithChangelog,
            cursor.LookbackDays,
            JsonText.Write(cursor.Fields),
        };
        // The watermark is bookkeeping; only the horizon is visible to metrics.
        if (horizon.FirstOrDefault() == cursor.Horizon?.Milliseconds)
            session.Execute(Upsert, values);
        else
            session.Change(Upsert, values);
    }

    /// <summary>Stores where the run stands, in the same transaction as the data it has brought. Null: nothing is left to resume.</summary>
    public void Checkpoint(long runId, string? checkpoint) =>
        session.Execute("UPDATE SyncRuns SET Checkpoint = ?2 WHERE Id = ?1", runId, checkpoint);
}
