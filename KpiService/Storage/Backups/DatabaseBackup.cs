using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Backups;

/// <summary>A backup that was written.</summary>
/// <param name="File">Absolute path.</param>
public sealed record BackupFile(string File, long SizeBytes);

/// <summary>Writes consistent copies of the database while it is in use.</summary>
public sealed class DatabaseBackup(KpiDatabase database, TimeProvider time)
{
    /// <summary>Where backups lie unless a file is named: <c>backups</c> beside the database.</summary>
    public string Folder => BackupName.FolderOf(database.Path);

    /// <param name="file">Null: a new file in <see cref="Folder"/>. An existing file is never overwritten.</param>
    /// <exception cref="BackupException">The copy cannot be written, or there is no database of ours; nothing is left behind.</exception>
    public async Task<BackupFile> CreateAsync(string? file, CancellationToken ct)
    {
        if (!Path.Exists(database.Path))
            throw new BackupException($"There is no database {database.Path} to back up; set database.path or --db.");
        var target = Path.GetFullPath(file ?? Path.Combine(Folder, BackupName.Of(time.GetUtcNow())));
        if (Path.Exists(target))
            throw new BackupException($"{target} exists already; name another file.");
        try
        {
            database.EnsureOurs();
            await SqliteFile.CopyAsync(database.Path, target, ct);
            return new(target, new FileInfo(target).Length);
        }
        catch (DatabaseUnavailableException e)
        {
            throw new BackupException(e.Message, e);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"The backup {target} cannot be written: {e.Message}", e);
        }
    }
}
