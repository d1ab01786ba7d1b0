using KpiService.Storage;
using KpiService.Storage.Backups;

namespace KpiService.Tests.Storage.Backups;

public sealed class MigrationCopyTests : IDisposable
{
    private const string Next = "20261128222924_RealJiras";

    private readonly BackupFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Before_an_existing_database_is_migrated_it_is_kept_as_it_was()
    {
        await OldDatabase.WriteAsync(folder);
        await folder.Database.MigrateAsync(default);

        var copy = folder.At($"backups/kpi_data_before_{Next}.db");
        Assert.Equal([copy], Directory.GetFiles(folder.Backup.Folder));
        Assert.Equal(OldDatabase.Issues * 7, OldDatabase.CountChanges(copy));
        Assert.Equal([OldDatabase.FirstMigration], SqliteFile.Query(copy, "SELECT MigrationId FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task A_restore_of_it_is_the_way_back()
    {
        await OldDatabase.WriteAsync(folder);
        await folder.Database.MigrateAsync(default);
        await folder.Restore.RestoreAsync(folder.At($"backups/kpi_data_before_{Next}.db"), default);

        Assert.Equal(OldDatabase.Issues * 7, OldDatabase.CountChanges(folder.Database.Path));
        Assert.Empty(OldDatabase.Find(folder.Database.Path, OldDatabase.Secrets));
        Assert.Single(Directory.GetFiles(folder.Backup.Folder));
    }

    [Fact]
    public async Task The_same_data_are_kept_once_and_other_data_beside_them()
    {
        await OldDatabase.WriteAsync(folder);
        var first = await MigrationCopy.KeepAsync(folder.Database.Path, Next, default);
        Assert.Equal(first, await MigrationCopy.KeepAsync(folder.Database.Path, Next, default));
        OtherFiles.Execute(folder.Database.Path, "UPDATE Meta SET Value = '42-def' WHERE Name = 'data_version'");

        Assert.Equal(folder.At($"backups/kpi_data_before_{Next}_2.db"), await MigrationCopy.KeepAsync(folder.Database.Path, Next, default));
    }

    [Fact]
    public async Task Where_it_cannot_be_written_nothing_is_migrated()
    {
        await OldDatabase.WriteAsync(folder);
        await File.WriteAllTextAsync(folder.Backup.Folder, "no folder");

        var refusal = await Assert.ThrowsAsync<DatabaseUnavailableException>(() => folder.Database.MigrateAsync(default));

        Assert.StartsWith(
            $"The database {folder.Database.Path} needs a migration, and the copy before it cannot be written to {folder.At("backups")}",
            refusal.Message,
            StringComparison.Ordinal
        );
        Assert.EndsWith("nothing has changed.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([OldDatabase.FirstMigration], SqliteFile.Query(folder.Database.Path, "SELECT MigrationId FROM __EFMigrationsHistory"));
    }
}
