using KpiService.Storage.Backups;

namespace KpiService.Tests.Storage.Backups;

public sealed class DatabaseBackupTests : IDisposable
{
    private readonly BackupFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_holds_what_is_committed_while_the_database_is_open()
    {
        await folder.WriteNote("one");
        await using var open = folder.Database.OpenConnection();
        var backup = await folder.Backup.CreateAsync(null, default);

        Assert.Equal(folder.At("backups/kpi_data_20260304_050607.db"), backup.File);
        Assert.Equal(new FileInfo(backup.File).Length, backup.SizeBytes);
        Assert.Equal("one", await folder.ReadNote(backup.File));
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten()
    {
        await folder.WriteNote("one");
        await File.WriteAllTextAsync(folder.At("copy.db"), "mine");

        var refusal = await Assert.ThrowsAsync<BackupException>(() => folder.Backup.CreateAsync(folder.At("copy.db"), default));
        Assert.Equal($"{folder.At("copy.db")} exists already; name another file.", refusal.Message);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.At("copy.db")));
    }

    [Fact]
    public async Task Without_a_database_the_refusal_names_the_setting()
    {
        var refusal = await Assert.ThrowsAsync<BackupException>(() => folder.Backup.CreateAsync(null, default));

        Assert.EndsWith("set database.path or --db.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(folder.Database.Path, "no database at all");

        await Assert.ThrowsAsync<BackupException>(() => folder.Backup.CreateAsync(null, default));
        Assert.False(Directory.Exists(folder.Backup.Folder));
    }

    [Fact]
    public void Retention_deletes_the_oldest_of_its_own_names_only()
    {
        string[] names =
        [
            "kpi_data_20260101_000000.db",
            "kpi_data_20260102_000000.db",
            "kpi_data_20260103_000000.db",
            "kpi_data_mine.db",
            "kpi_data_before_20261128222924_RealJiras.db",
        ];
        foreach (var name in names)
            File.WriteAllText(folder.At(name), "");

        Assert.Equal([folder.At(names[0])], BackupRetention.Apply(folder.Path, 2));
        Assert.Equal(names[1..].Order(), Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
    }
}
