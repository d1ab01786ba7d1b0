using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Backups;

/// <summary>Work on a database file as a file, outside the pool of open connections.</summary>
internal static class SqliteFile
{
    /// <summary>What SQLite puts beside a database; left beside another file, it would be played into that.</summary>
    public static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>True when something is committed that may not stand in the file itself yet.</summary>
    public static bool HasLog(string file)
    {
        // The log lies beside the file that a link leads to.
        var log = new FileInfo((File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file) + "-wal");
        return log.Exists && log.Length > 0;
    }

    /// <summary>
    /// Writes a copy of what is committed, without the log and without gaps; under the target's name there is only a whole one.
    /// </summary>
    public static async Task CopyAsync(string from, string target, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? "/");
        var part = $"{target}.part";
        try
        {
            Delete(part);
            await VacuumIntoAsync(from, part, ct);
            File.Move(part, target);
        }
        finally
        {
            Delete(part);
        }
    }

    /// <summary>Deletes a database with the files that SQLite puts beside it.</summary>
    public static void Delete(string file)
    {
        File.Delete(file);
        foreach (var suffix in Companions)
            File.Delete(file + suffix);
    }

    /// <summary>The first column of the answer, as text.</summary>
    public static List<string> Query(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetValue(0).ToString() ?? "");
        return rows;
    }

    /// <summary>As <see cref="Query(SqliteConnection, string)"/>; no file is left beside one that has no log.</summary>
    public static List<string> Query(string file, string sql)
    {
        using var connection = HasLog(file) ? Open(file, SqliteOpenMode.ReadOnly) : OpenImmutable(file);
        return Query(connection, sql);
    }

    public static void Execute(string file, string sql)
    {
        using var connection = Open(file, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The file as it is, without its log, without locks, and without the files that SQLite puts beside a database.</summary>
    public static SqliteConnection OpenImmutable(string file)
    {
        var path = Path.GetFullPath(file)
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("?", "%3f", StringComparison.Ordinal)
            .Replace("#", "%23", StringComparison.Ordinal);
        return Open($"file:{path}?immutable=1", SqliteOpenMode.ReadOnly);
    }

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    private static async Task VacuumIntoAsync(string from, string to, CancellationToken ct)
    {
        await using var connection = Open(from, SqliteOpenMode.ReadOnly);
        await using var copy = connection.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.CommandTimeout = 0;
        copy.Parameters.AddWithValue("$to", to);
        await copy.ExecuteNonQueryAsync(ct);
    }
}
