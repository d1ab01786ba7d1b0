using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Backups;

/// <summary>Work on a database file as a file, outside the pool of open connections.</summary>
internal static class SqliteFile
{
    private static readonly byte[] Header = "SQLite format 3\0"u8.ToArray();

    public static bool IsSqlite(string file)
    {
        using var stream = File.OpenRead(file);
        var head = new byte[Header.Length];
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(Header);
    }

    /// <summary>Copies what is committed, without the write-ahead log and without gaps.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        await using var connection = Open(from, SqliteOpenMode.ReadOnly);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.CommandTimeout = 0;
        copy.Parameters.AddWithValue("$to", to);
        await copy.ExecuteNonQueryAsync(ct);
    }

    public static List<string> Query(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }

    public static void Execute(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
