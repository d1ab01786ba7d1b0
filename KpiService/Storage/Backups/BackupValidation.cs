using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Backups;

/// <summary>Decides whether a file is a sound database of this service.</summary>
internal static class BackupValidation
{
    /// <exception cref="BackupException">It is not; the message says what it is.</exception>
    public static void Check(string file)
    {
        if (!Path.Exists(file))
            throw new BackupException($"There is no file {file}.");
        try
        {
            var found = DatabaseFile.Recognise(Path.GetFullPath(file));
            if (found.Kind != FileKind.Ours)
                throw new BackupException($"{file} {Describe(found)}");
            Integrity(file);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{file} cannot be read: {e.Message}", e);
        }
    }

    private static string Describe(DatabaseFile found) =>
        found.Kind switch
        {
            FileKind.NotSqlite => "is not a SQLite database.",
            FileKind.Folder => "is a folder; name the file of a backup.",
            FileKind.Damaged => $"is damaged: {found.Detail}",
            FileKind.Newer => $"was written by a newer KpiService (it has {found.Detail}); restore it with that version.",
            FileKind.OlderDashboard => "is the database of the older Python dashboard, not one of KpiService.",
            _ => "is a SQLite database, but not one of KpiService.",
        };

    private static void Integrity(string file)
    {
        var problems = SqliteFile.Query(file, "PRAGMA integrity_check(3)");
        if (problems is not ["ok"])
            throw new BackupException($"{file} is damaged: {string.Join("; ", problems).ReplaceLineEndings(" ")}");
    }
}
