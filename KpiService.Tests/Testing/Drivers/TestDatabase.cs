using System.Text;
using KpiService.Storage;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Testing.Drivers;

/// <summary>A database file in a folder of its own, gone after the test.</summary>
internal sealed class TestDatabase : IDisposable
{
    private static readonly string[] Bookkeeping =
    [
        "SyncRuns",
        "SyncLocks",
        "ProjectCursors",
        "sqlite_sequence",
        "sqlite_stat1",
        "Meta",
        "DataVersions",
        "ChangedIssues",
    ];

    private static readonly Lazy<byte[]> Template = new(CreateTemplate);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kpiservice-");

    public TestDatabase() => Database = new KpiDatabase(Path.Combine(folder.FullName, "kpi.db"));

    public KpiDatabase Database { get; }

    /// <summary>With every migration applied.</summary>
    public static TestDatabase Migrated()
    {
        var database = new TestDatabase();
        File.WriteAllBytes(database.Database.Path, Template.Value);
        return database;
    }

    public string Folder => folder.FullName;

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = Database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Execute(string sql)
    {
        using var connection = Database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Another file with what is committed at this instant.</summary>
    public TestDatabase Copy()
    {
        var copy = new TestDatabase();
        Execute($"VACUUM INTO '{copy.Database.Path}'");
        copy.Execute("PRAGMA journal_mode = WAL");
        return copy;
    }

    /// <summary>Every row of every table but the bookkeeping of runs, as text.</summary>
    public string Dump()
    {
        var text = new StringBuilder();
        foreach (
            var table in Query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name", r => r.GetString(0)).Except(Bookkeeping)
        )
        {
            text.AppendLine(table);
            foreach (var row in Query($"SELECT * FROM \"{table}\"", ReadRow).Order(StringComparer.Ordinal))
                text.AppendLine(row);
        }

        return text.ToString();
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        folder.Delete(recursive: true);
    }

    private static byte[] CreateTemplate()
    {
        using var database = new TestDatabase();
        database.Database.MigrateAsync(default).GetAwaiter().GetResult();
        using var packed = database.Copy();
        using (var connection = new SqliteConnection(packed.Database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        return File.ReadAllBytes(packed.Database.Path);
    }

    private static string ReadRow(SqliteDataReader r) =>
        string.Join('|', Enumerable.Range(0, r.FieldCount).Select(i => r.IsDBNull(i) ? "NULL" : r.GetValue(i).ToString()));
}
