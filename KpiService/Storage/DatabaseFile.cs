using KpiService.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage;

/// <summary>What lies at the path of a database.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or a database without tables: it may become ours.</summary>
    Fresh,

    /// <summary>A database of this service, of this schema or an older one.</summary>
    Ours,

    /// <summary>A database of a later version of this service.</summary>
    Newer,

    /// <summary>The database of the Python dashboard that had the same default path.</summary>
    OlderDashboard,

    /// <summary>A SQLite database of another program.</summary>
    Foreign,

    /// <summary>A SQLite database that cannot be read.</summary>
    Damaged,

    /// <summary>A file without the head of a SQLite database.</summary>
    NotSqlite,

    /// <summary>A folder.</summary>
    Folder,
}

/// <summary>Recognises a database before it is touched: nothing is written, and no file is left beside one that isn't ours.</summary>
/// <param name="Detail">What the kind was told by, for the message, in one line; empty where the kind says it all.</param>
internal sealed record DatabaseFile(string Path, FileKind Kind, string Detail = "")
{
    /// <summary>
    /// The mark of our databases in the head of the file ("KPIS"), set by a migration; those from before it are known by their history.
    /// </summary>
    public const int ApplicationId = 0x4B504953;

    private const int SqliteError = 1;
    private const int SqliteReadError = 10;
    private const int SqliteCorrupt = 11;
    private const int SqliteNotADatabase = 26;

    // A whole check of this many bytes takes a tenth of a second; of a larger file only the first pages of each table are read.
    private const long WholeCheckBytes = 16 << 20;

    private const string Tables = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND substr(name, 1, 7) <> 'sqlite_'";

    // A start that was killed before its first migration leaves them empty.
    private static readonly string[] OfEntityFramework = [SchemaVersion.History, "__EFMigrationsLock"];
    private static readonly string[] OfOlderDashboard = ["issues", "sprints", "boards", "issue_changelog", "sync_metadata"];

    /// <exception cref="SqliteException">The file may not be read.</exception>
    public static DatabaseFile Recognise(string path)
    {
        if (Directory.Exists(path))
            return new(path, FileKind.Folder);
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
            return new(path, FileKind.Fresh);
        var alone = Look(path, withLog: false);
        if (alone.Kind is FileKind.OlderDashboard or FileKind.Foreign or FileKind.Newer)
            return alone;
        // Tables may stand in the log alone, and a file whose checkpoint is under way or was cut off is whole only with its log.
        if (SqliteFile.HasLog(path))
            return Look(path, withLog: true);
        // A checkpoint that was under way at the first look is done now, or the log would be there.
        return alone.Kind == FileKind.Damaged ? Look(path, withLog: false) : alone;
    }

    private static DatabaseFile Look(string path, bool withLog)
    {
        try
        {
            using var connection = withLog ? SqliteFile.Open(path, SqliteOpenMode.ReadOnly) : SqliteFile.OpenImmutable(path);
            return Classify(path, connection);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteCorrupt or SqliteError or SqliteReadError)
        {
            return new(path, FileKind.Damaged, OneLine(e.Message));
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteNotADatabase)
        {
            return new(path, FileKind.NotSqlite);
        }
    }

    private static DatabaseFile Classify(string path, SqliteConnection connection)
    {
        var tables = SqliteFile.Query(connection, Tables);
        var application = SqliteFile.Query(connection, "PRAGMA application_id")[0];
        var marked = application == $"{ApplicationId}";
        var applied = tables.Contains(SchemaVersion.History) ? SqliteFile.Query(connection, $"SELECT * FROM {SchemaVersion.History}") : [];
        if (marked || applied.Contains(SchemaVersion.Migrations[0]))
            return Own(path, connection, tables, applied);
        if (applied.Count == 0 && application == "0" && !tables.Except(OfEntityFramework).Any())
            return new(path, FileKind.Fresh);
        return OfOlderDashboard.All(tables.Contains)
            ? new(path, FileKind.OlderDashboard)
            : new(path, FileKind.Foreign, string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3)));
    }

    private static DatabaseFile Own(string path, SqliteConnection connection, IReadOnlyList<string> tables, IReadOnlyList<string> applied)
    {
        if (SchemaVersion.Unknown(applied) is { Count: > 0 } unknown)
            return new(path, FileKind.Newer, string.Join(", ", unknown));
        return FirstProblem(path, connection, tables) is { } problem
            ? new(path, FileKind.Damaged, OneLine(problem))
            : new(path, FileKind.Ours);
    }

    private static string? FirstProblem(string path, SqliteConnection connection, IReadOnlyList<string> tables)
    {
        if (new FileInfo(path).Length <= WholeCheckBytes)
            return SqliteFile.Query(connection, "PRAGMA quick_check(1)").Find(line => line != "ok");
        foreach (var table in tables)
            SqliteFile.Query(connection, $"SELECT * FROM \"{table}\" LIMIT 1");
        return null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
