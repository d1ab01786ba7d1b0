using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiService.Storage.Backups;

/// <summary>A restore that was done.</summary>
/// <param name="File">The database that is in force now.</param>
/// <param name="KeptAs">Where the one before it was kept; null when there was none.</param>
public sealed record RestoredDatabase(string File, string? KeptAs);

/// <summary>Puts a backup in the place of the database.</summary>
public sealed class DatabaseRestore(KpiDatabase database, TimeProvider time)
{
    // The version of the data must never repeat: answers are cached by it. A lock copied along has no holder.
    private const string Renew = """
        UPDATE Meta SET Value = (CAST(Value AS INTEGER) + 1) || '-' || lower(hex(randomblob(4))) WHERE Name = 'data_version';
        DELETE FROM SyncLocks;
        PRAGMA wal_checkpoint(TRUNCATE);
        PRAGMA journal_mode = DELETE;
        """;

    /// <summary>Validates the backup, brings a copy of it up to date and swaps it in; the old file is kept beside it.</summary>
    /// <exception cref="BackupException">The backup is unusable or the database in use; nothing has changed.</exception>
    /// <exception cref="DatabaseUnavailableException">What lies at the database's path isn't ours; nothing has changed.</exception>
    public async Task<RestoredDatabase> RestoreAsync(string file, CancellationToken ct)
    {
        BackupValidation.Check(file);
        EnsureReplaceable();
        Directory.CreateDirectory(Path.GetDirectoryName(database.Path) ?? "/");
        using var alone = DatabaseUse.Alone(database.Path);
        var next = $"{database.Path}.restoring";
        try
        {
            await PrepareAsync(Path.GetFullPath(file), next, ct);
            SqliteConnection.ClearAllPools();
            var kept = KeepCurrent();
            File.Move(next, database.Path, overwrite: true);
            File.Delete(database.SnapshotPath);
            return new(database.Path, kept);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} cannot be restored to {database.Path}: {e.Message}", e);
        }
        finally
        {
            SqliteFile.Delete(next);
        }
    }

    // Of all that is no database of this version only a damaged one may be replaced: a restore is what mends it.
    private void EnsureReplaceable()
    {
        var current = database.Recognise();
        if (current.Kind != FileKind.Damaged && DatabaseUnavailableException.Of(current) is { } refusal)
            throw refusal;
    }

    private static async Task PrepareAsync(string file, string next, CancellationToken ct)
    {
        SqliteFile.Delete(next);
        await SqliteFile.CopyAsync(file, next, ct);
        // The backup itself is the copy from before.
        await new KpiDatabase(next).MigrateAsync(NullLogger.Instance, keepCopy: false, ct);
        SqliteConnection.ClearAllPools();
        SqliteFile.Execute(next, Renew);
    }

    /// <summary>A stale log beside the new file would be played into it, so it goes with the old one.</summary>
    private string? KeepCurrent()
    {
        if (!File.Exists(database.Path))
            return null;
        var kept = $"{database.Path}.before-restore-{BackupName.Stamp(time.GetUtcNow())}";
        File.Copy(database.Path, kept);
        foreach (var suffix in SqliteFile.Companions.Where(s => File.Exists(database.Path + s)))
            File.Move(database.Path + suffix, kept + suffix);
        return kept;
    }
}
