using System.Security.Cryptography;
using KpiService.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiService.Tests.Storage;

/// <summary>Makes what may lie at a database's path, and tells whether it was left alone.</summary>
internal static class OtherFiles
{
    /// <summary>Of each: what it is called here and a part of its refusal.</summary>
    public static TheoryData<string, string> Refused { get; } =
        new()
        {
            { "older", " is the database of the older Python dashboard, which stays as it is: move it aside (mv '" },
            { "older in WAL mode", " is the database of the older Python dashboard" },
            { "older with traces of a start", " is the database of the older Python dashboard" },
            {
                "foreign",
                " is a SQLite database of another program (it has the tables albums, tracks), which stays as it is: set database.path"
            },
            { "foreign with a live log", " is a SQLite database of another program (it has the tables albums" },
            {
                "foreign with a history of migrations",
                " is a SQLite database of another program (it has the tables Blogs, __EFMigrationsHistory)"
            },
            { "foreign with a mark", " is a SQLite database of another program, which stays as it is" },
            { "newer", " was written by a newer KpiService (it has 99990101000000_Future): run that version, or move the file aside" },
            { "text", " is not a SQLite database, or its first bytes are damaged" },
            { "first byte flipped", " is not a SQLite database, or its first bytes are damaged" },
            { "truncated", " is damaged: SQLite Error 11" },
            { "garbage in a page", " is damaged: " },
            { "folder", " is a folder, not a file" },
        };

    private const string OlderTables = """
        CREATE TABLE issues (key TEXT PRIMARY KEY, project TEXT NOT NULL, summary TEXT, raw_data TEXT);
        CREATE TABLE sprints (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE boards (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE issue_changelog (id INTEGER PRIMARY KEY AUTOINCREMENT, issue_key TEXT NOT NULL, created TEXT NOT NULL);
        CREATE TABLE sync_metadata (id INTEGER PRIMARY KEY AUTOINCREMENT, sync_type TEXT NOT NULL);
        INSERT INTO issues VALUES ('OLD-1', 'OLD', 'An issue', '{}');
        """;

    private const string History = "CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL);";

    public static async Task Make(string kind, string path)
    {
        switch (kind)
        {
            case "older":
                Execute(path, OlderTables);
                break;
            case "older in WAL mode":
                Execute(path, "PRAGMA journal_mode = WAL;" + OlderTables);
                break;
            case "older with traces of a start":
                Execute(path, OlderTables + History);
                break;
            case "foreign":
                Execute(path, "CREATE TABLE albums (id INTEGER); CREATE TABLE tracks (id INTEGER)");
                break;
            case "foreign with a live log":
                MakeWithLog(path);
                break;
            case "foreign with a history of migrations":
                Execute(path, History + "INSERT INTO __EFMigrationsHistory VALUES ('20240101000000_InitialCreate', '8')");
                Execute(path, "CREATE TABLE Blogs (id INTEGER)");
                break;
            case "foreign with a mark":
                Execute(path, "PRAGMA application_id = 252006673");
                break;
            case "newer":
                await Migrated(path);
                Execute(path, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99')");
                break;
            case "text":
                await File.WriteAllTextAsync(path, "not a database");
                break;
            case "first byte flipped":
                await Migrated(path);
                Overwrite(path, 0, 1);
                break;
            case "truncated":
                await Migrated(path);
                using (var file = File.OpenWrite(path))
                    file.SetLength(file.Length / 2);
                break;
            case "garbage in a page":
                await Migrated(path);
                Overwrite(path, 4096 * 3, 2000);
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            default:
                throw new ArgumentException(kind, nameof(kind));
        }
    }

    /// <summary>The schema up to this migration, in one file without companions.</summary>
    public static async Task Migrated(string path, string? upTo = null)
    {
        await using var context = new KpiDatabase(path).CreateContext();
        await context.GetService<IMigrator>().MigrateAsync(upTo);
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        Execute(path, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Every file of the folder with its bytes and its time of change.</summary>
    public static IReadOnlyList<string> Picture(string folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => Directory.Exists(f) ? f : $"{f} {File.GetLastWriteTimeUtc(f):O} {Hash(f)}"),
        ];

    private static string Hash(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    public static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>What a program that was killed leaves: its table stands in the file, the rest of its work in the log.</summary>
    private static void MakeWithLog(string path)
    {
        var work = Directory.CreateTempSubdirectory("kpi-foreign-").FullName;
        var file = Path.Combine(work, "its.db");
        Execute(file, "PRAGMA journal_mode = WAL; CREATE TABLE albums (id INTEGER)");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE tracks (id INTEGER)";
            command.ExecuteNonQuery();
            File.Copy(file, path);
            File.Copy(file + "-wal", path + "-wal");
        }

        Directory.Delete(work, recursive: true);
    }

    private static void Overwrite(string path, int at, int count)
    {
        using var file = File.OpenWrite(path);
        file.Position = at;
        file.Write(Enumerable.Repeat((byte)0xA5, count).ToArray());
    }
}
