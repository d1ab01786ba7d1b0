using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage;

/// <summary>Brings a database file up to date; one process at a time.</summary>
internal static class DatabaseMigration
{
    private const int SqliteReadOnly = 8;
    private const int SqliteCorrupt = 11;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    public static async Task RunAsync(KpiDatabase database, CancellationToken ct)
    {
        if (!Directory.Exists(Path.GetDirectoryName(database.Path)))
            throw DatabaseUnavailableException.MissingFolder(database.Path);
        try
        {
            await MigrateAsync(database, ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteReadOnly or SqliteCannotOpen)
        {
            throw DatabaseUnavailableException.NotWritable(database.Path, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            throw DatabaseUnavailableException.Damaged(database.Path, e);
        }
    }

    private static async Task MigrateAsync(KpiDatabase database, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        EnsureWritable(database);
        if (!(await context.Database.GetPendingMigrationsAsync(ct)).Any())
            return;
        await using var only = await LockAsync(database.Path, ct);
        await ClearStaleLockAsync(context, ct);
        await context.Database.MigrateAsync(ct);
    }

    private static void EnsureWritable(KpiDatabase database)
    {
        using var connection = database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; ROLLBACK;";
        command.ExecuteNonQuery();
    }

    // The system frees this lock when its process dies. EF Core's own lock is a row that a killed process leaves behind.
    private static async Task<FileStream> LockAsync(string databasePath, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    databasePath + "-migration", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
            catch (UnauthorizedAccessException e)
            {
                throw DatabaseUnavailableException.NotWritable(databasePath, e);
            }
        }
    }

    private static async Task ClearStaleLockAsync(KpiDbContext context, CancellationToken ct)
    {
        var tables = await context.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct);
        if (tables > 0)
            await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }
}
