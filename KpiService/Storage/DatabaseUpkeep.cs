using KpiService.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage;

/// <summary>What a database needs after much was written: fresh statistics for its query planner, and an empty log.</summary>
internal static class DatabaseUpkeep
{
    // Every table that has grown or shrunk tenfold, by a sample of its rows.
    private const string Optimize = "PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002;";

    // It waits for nobody: what a reader still needs stays in the log for the next time.
    private const string EmptyLog = "PRAGMA wal_checkpoint(TRUNCATE);";

    /// <exception cref="SqliteException">The file can't be written.</exception>
    public static void Run(KpiDatabase database)
    {
        using var connection = SqliteFile.Open(database.Path, SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = Optimize + EmptyLog;
        command.ExecuteNonQuery();
    }
}
