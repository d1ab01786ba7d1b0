using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage.Backups;

/// <summary>Decides whether a file is a sound database of this service.</summary>
internal static class BackupValidation
{
    /// <exception cref="BackupException">It is not; the message says what it is.</exception>
    public static void Check(string file)
    {
        if (!File.Exists(file))
            throw new BackupException($"There is no file {file}.");
        try
        {
            if (!SqliteFile.IsSqlite(file))
                throw new BackupException($"{file} is not a SQLite database.");
            Integrity(file);
            Schema(file);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} cannot be read: {e.Message}", e);
        }
    }

    private static void Integrity(string file)
    {
        var problems = SqliteFile.Query(file, "PRAGMA integrity_check(3)");
        if (problems is not ["ok"])
            throw new BackupException($"{file} is damaged: {string.Join("; ", problems)}");
    }

    private static void Schema(string file)
    {
        var tables = SqliteFile.Query(file, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (!tables.Contains("__EFMigrationsHistory") || !tables.Contains("SyncRuns"))
            throw new BackupException($"{file} is a SQLite database, but not one of KpiService.");
        using var context = new KpiDatabase(file).CreateContext();
        var newer = SqliteFile.Query(file, "SELECT MigrationId FROM __EFMigrationsHistory").Except(context.Database.GetMigrations()).ToList();
        if (newer.Count > 0)
            throw new BackupException($"{file} was written by a newer KpiService (it has {string.Join(", ", newer)}); restore it with that version.");
    }
}
