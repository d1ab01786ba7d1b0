using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Backups;

/// <summary>The copy of a database that is kept before a migration changes it.</summary>
internal static class MigrationCopy
{
    private const string DataVersion = $"SELECT Value FROM Meta WHERE Name = '{MetaNames.DataVersion}'";

    /// <param name="migration">The first migration the database has not had.</param>
    /// <returns>The copy; one that holds the same data (a migration that was cut off) is not made twice.</returns>
    /// <exception cref="DatabaseUnavailableException">It cannot be written; nothing is left behind.</exception>
    public static async Task<string> KeepAsync(string databasePath, string migration, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            var copy = Path.Combine(BackupName.FolderOf(databasePath), BackupName.Before(migration, number));
            try
            {
                if (!Path.Exists(copy))
                    await SqliteFile.CopyAsync(databasePath, copy, ct);
                else if (!HoldsTheSame(databasePath, copy))
                    continue;
                return copy;
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                throw DatabaseUnavailableException.WithoutCopy(databasePath, copy, e);
            }
        }
    }

    private static bool HoldsTheSame(string databasePath, string copy) =>
        DatabaseFile.Recognise(copy).Kind == FileKind.Ours
        && SqliteFile.Query(copy, DataVersion).SequenceEqual(SqliteFile.Query(databasePath, DataVersion));
}
