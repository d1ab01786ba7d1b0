using KpiService.Storage;
using KpiService.Tests.Storage.Backups;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Storage;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly BackupFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(OtherFiles.Refused), MemberType = typeof(OtherFiles))]
    public async Task What_is_not_ours_is_named_and_left_as_it_is(string kind, string part)
    {
        await OtherFiles.Make(kind, folder.Database.Path);
        var before = OtherFiles.Picture(folder.Path);

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => folder.Database.MigrateAsync(default));

        Assert.StartsWith(folder.Database.Path + part, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Equal(before, OtherFiles.Picture(folder.Path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PRAGMA user_version = 0")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT NOT NULL)")]
    public void What_holds_nothing_may_become_ours(string sql)
    {
        File.WriteAllBytes(folder.Database.Path, []);
        if (sql.Length > 0)
            OtherFiles.Execute(folder.Database.Path, sql);

        Assert.Equal(FileKind.Fresh, DatabaseFile.Recognise(folder.Database.Path).Kind);
    }

    [Fact]
    public async Task A_database_from_before_the_mark_is_known_by_its_history()
    {
        await OtherFiles.Migrated(folder.Database.Path, "20261123091736_InitialCreate");

        Assert.Equal(FileKind.Ours, DatabaseFile.Recognise(folder.Database.Path).Kind);
        await folder.Database.MigrateAsync(default);
        Assert.Equal(FileKind.Ours, DatabaseFile.Recognise(folder.Database.Path).Kind);
        await using var connection = folder.Database.OpenConnection();
        Assert.Equal((long)DatabaseFile.ApplicationId, Scalar(connection, "PRAGMA application_id"));
    }

    /// <summary>After a kill all tables may stand in the log, and the file alone has none.</summary>
    [Theory]
    [InlineData(false, "Ours")]
    [InlineData(true, "Newer")]
    public async Task What_stands_in_the_log_counts(bool newer, string expected)
    {
        await folder.Database.MigrateAsync(default);
        var killed = folder.At("killed.db");
        await using (var connection = new SqliteConnection($"Data Source={folder.At("fresh.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            Run(connection, "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
            Run(connection, string.Join(';', Schema()));
            Run(connection, $"ATTACH '{folder.Database.Path}' AS ours");
            Run(connection, "INSERT INTO __EFMigrationsHistory SELECT * FROM ours.__EFMigrationsHistory");
            if (newer)
                Run(connection, "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99')");
            File.Copy(folder.At("fresh.db"), killed);
            File.Copy(folder.At("fresh.db-wal"), killed + "-wal");
        }

        Assert.Equal(expected, DatabaseFile.Recognise(killed).Kind.ToString());
    }

    [Fact]
    public async Task A_path_with_marks_of_an_address_is_a_path()
    {
        var path = folder.At("100%25?a=b#c d.db");
        await OtherFiles.Make("older", path);

        Assert.Equal(FileKind.OlderDashboard, DatabaseFile.Recognise(path).Kind);
    }

    private List<string> Schema()
    {
        using var connection = folder.Database.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'";
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(0));
        return lines;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
