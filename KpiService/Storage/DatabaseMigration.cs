using KpiService.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage;

/// <summary>Brings a database file up to date; one process at a time. Whatever stops it, the next start goes on from there.</summary>
internal static partial class DatabaseMigration
{
    private const int SqliteReadOnly = 8;
    private const int SqliteCorrupt = 11;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteNotADatabase = 26;

    public static async Task RunAsync(KpiDatabase database, bool keepCopy, ILogger logger, CancellationToken ct)
    {
        if (!Directory.Exists(Path.GetDirectoryName(database.Path)))
            throw DatabaseUnavailableException.MissingFolder(database.Path);
        database.EnsureOurs();
        try
        {
            await MigrateAsync(database, keepCopy, logger, ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteReadOnly or SqliteCannotOpen)
        {
            throw DatabaseUnavailableException.NotWritable(database.Path, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase)
        {
            throw DatabaseUnavailableException.Damaged(database.Path, e.Message, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteFull)
        {
            throw DatabaseUnavailableException.Full(database.Path, e);
        }
    }

    private static async Task MigrateAsync(KpiDatabase database, bool keepCopy, ILogger logger, CancellationToken ct)
    {
        if (IsCurrent(database))
            return;
        await using var context = database.CreateContext();
        await using var only = await LockAsync(database.Path, ct);
        await ClearStaleLockAsync(context, ct);
        if (keepCopy)
            await KeepCopyAsync(database, context, logger, ct);
        await context.Database.MigrateAsync(ct);
        if (await HistoryCleaning.IsDueAsync(context, ct))
            await HistoryCleaning.RunAsync(database, logger, ct);
    }

    private static async Task KeepCopyAsync(KpiDatabase database, KpiDbContext context, ILogger logger, CancellationToken ct)
    {
        var isNew = !(await context.Database.GetAppliedMigrationsAsync(ct)).Any();
        if (!isNew && (await context.Database.GetPendingMigrationsAsync(ct)).FirstOrDefault() is { } next)
            LogKept(logger, database.Path, next, await MigrationCopy.KeepAsync(database.Path, next, ct));
    }

    /// <summary>Whether nothing is left to do; a file that can't be written is told here.</summary>
    private static bool IsCurrent(KpiDatabase database)
    {
        using var connection = database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; ROLLBACK;";
        command.ExecuteNonQuery();
        return SqliteFile.Query(connection, $"SELECT name FROM sqlite_master WHERE name = '{SchemaVersion.History}'").Count > 0
            && SchemaVersion.IsCurrent(SqliteFile.Query(connection, $"SELECT * FROM {SchemaVersion.History}"))
            && SqliteFile.Query(connection, $"SELECT 1 FROM Meta WHERE Name = '{MetaNames.Cleaning}'").Count == 0;
    }

    // The system frees this lock when its process dies. EF Core's own lock is a row that a killed process leaves behind.
    private static async Task<FileStream> LockAsync(string databasePath, CancellationToken ct)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    databasePath + "-migration",
                    FileMode.OpenOrCreate,
                    FileAccess.ReadWrite,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
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
        var tables = await context
            .Database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(ct);
        if (tables > 0)
            await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", ct);
    }

    [LoggerMessage(LogLevel.Information, "{Database} is migrated to {Migration}; it was kept as {Copy} before")]
    private static partial void LogKept(ILogger logger, string database, string migration, string copy);
}
