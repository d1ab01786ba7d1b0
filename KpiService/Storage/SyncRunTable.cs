using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage;

/// <summary>Reads the recorded runs. Every page shows the last one, so without EF Core.</summary>
internal static class SyncRunTable
{
    private const string Select = "SELECT Id, Mode, Trigger, Status, StartedAt, FinishedAt, Request, Report, Checkpoint FROM SyncRuns ";

    /// <summary>The latest runs, newest first.</summary>
    public static IReadOnlyList<SyncRunRow> Latest(KpiDatabase database, int take) =>
        Read(database, Select + "ORDER BY Id DESC LIMIT $value", take);

    /// <returns>Null: there is no such run.</returns>
    public static SyncRunRow? Find(KpiDatabase database, long id) =>
        Read(database, Select + "WHERE Id = $value", id) is [var row] ? row : null;

    private static List<SyncRunRow> Read(KpiDatabase database, string sql, long value)
    {
        using var connection = database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", value);
        using var reader = command.ExecuteReader();
        var rows = new List<SyncRunRow>();
        while (reader.Read())
            rows.Add(Row(reader));
        return rows;
    }

    private static SyncRunRow Row(SqliteDataReader r) =>
        new()
        {
            Id = r.GetInt64(0),
            Mode = (SyncMode)r.GetInt32(1),
            Trigger = (SyncTrigger)r.GetInt32(2),
            Status = (SyncStatus)r.GetInt32(3),
            StartedAt = new Instant(r.GetInt64(4)),
            FinishedAt = r.IsDBNull(5) ? null : new Instant(r.GetInt64(5)),
            Request = r.GetString(6),
            Report = r.GetString(7),
            Checkpoint = r.IsDBNull(8) ? null : r.GetString(8),
        };
}
