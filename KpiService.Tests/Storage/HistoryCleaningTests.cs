using KpiService.Tests.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace KpiService.Tests.Storage;

public sealed class HistoryCleaningTests : IDisposable
{
    private readonly BackupFolder folder = new();
    private readonly RecordingLogger logger = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task After_the_migration_no_byte_of_a_name_or_a_long_text_is_left()
    {
        await OldDatabase.WriteAsync(folder);
        Assert.Equal(OldDatabase.Secrets, OldDatabase.Find(folder.Database.Path, OldDatabase.Secrets));

        await MigrateAsync();

        Assert.Empty(OldDatabase.Find(folder.Database.Path, OldDatabase.Secrets));
        Assert.Equal(OldDatabase.Facts, OldDatabase.Find(folder.Database.Path, OldDatabase.Facts));
        Assert.Equal(OldDatabase.Issues * 7, OldDatabase.CountChanges(folder.Database.Path));
    }

    [Fact]
    public async Task Copies_from_before_are_named_for_they_still_hold_them()
    {
        await OldDatabase.WriteAsync(folder);
        var backup = await folder.Backup.CreateAsync(null, default);
        await File.WriteAllTextAsync(folder.At("kpi_data.db.before-restore-20260101_000000"), "");

        await MigrateAsync();

        var copy = folder.At("backups/kpi_data_before_20261128222924_RealJiras.db");
        Assert.Equal(OldDatabase.Secrets, OldDatabase.Find(copy, OldDatabase.Secrets));
        var warning = Assert.Single(logger.Told, r => r.Level == LogLevel.Warning).Message;
        var replaced = folder.At("kpi_data.db.before-restore-20260101_000000");
        Assert.EndsWith($": {backup.File}, {copy}, {replaced}", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_cut_off_before_the_pages_were_emptied_is_done_at_the_next_start()
    {
        await OldDatabase.WriteAsync(folder);
        await MigrateAsync();
        OtherFiles.Execute(folder.Database.Path, "CREATE TABLE Freed (Text TEXT); INSERT INTO Freed VALUES ('Jane Doe'); DROP TABLE Freed");
        OtherFiles.Execute(folder.Database.Path, "INSERT INTO Meta VALUES ('cleaning', 'histories')");
        Assert.Equal(["Jane Doe"], OldDatabase.Find(folder.Database.Path, ["Jane Doe"]));

        await MigrateAsync();

        Assert.Empty(OldDatabase.Find(folder.Database.Path, ["Jane Doe"]));
        await MigrateAsync();
        Assert.Equal(2, logger.Told.Count(r => r.Message.StartsWith("Names of people", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task While_somebody_reads_the_log_cannot_be_emptied_and_the_next_start_does_it()
    {
        await OldDatabase.WriteAsync(folder);
        // Not pooled: the next start must not be given this connection with what it has begun.
        await using (var reader = new SqliteConnection($"Data Source={folder.Database.Path};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var reading = reader.CreateCommand();
            reading.CommandText = "PRAGMA journal_mode = WAL; BEGIN; SELECT count(*) FROM Changes";
            await reading.ExecuteScalarAsync();
            await MigrateAsync();
            Assert.Contains(logger.Told, r => r.Message.StartsWith("Another process reads", StringComparison.Ordinal));
        }

        await MigrateAsync();
        Assert.Empty(OldDatabase.Find(folder.Database.Path, OldDatabase.Secrets));
    }

    [Fact]
    public async Task Items_of_a_field_without_a_name_are_emptied_too()
    {
        await OldDatabase.WriteAsync(folder);
        OtherFiles.Execute(folder.Database.Path, "UPDATE Changes SET FieldKey = 99 WHERE FieldKey = 2");

        await MigrateAsync();

        Assert.Empty(OldDatabase.Find(folder.Database.Path, OldDatabase.Secrets));
    }

    [Fact]
    public async Task A_new_database_has_nothing_to_clean()
    {
        await MigrateAsync();

        Assert.Empty(logger.Told);
        Assert.False(Directory.Exists(folder.Backup.Folder));
    }

    private Task MigrateAsync() => folder.Database.MigrateAsync(logger, keepCopy: true, default);
}
