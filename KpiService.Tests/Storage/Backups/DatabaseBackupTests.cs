using KpiService.Storage.Backups;

namespace KpiService.Tests.Storage.Backups;

public sealed class DatabaseBackupTests : IDisposable
{
    private readonly BackupFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_holds_what_is_committed_while_the_database_is_open()
    {
        await _folder.WriteNote("one");
        await using var open = _folder.Database.OpenConnection();
        var backup = await _folder.Backup.CreateAsync(null, default);

        Assert.Equal(_folder.At("backups/kpi_data_20260304_050607.db"), backup.File);
        Assert.Equal(new FileInfo(backup.File).Length, backup.SizeBytes);
        Assert.Equal("one", await _folder.ReadNote(backup.File));
    }

    [Fact]
    public async Task An_existing_file_is_never_overwritten()
    {
        await _folder.WriteNote("one");
        await File.WriteAllTextAsync(_folder.At("copy.db"), "mine");

        var refusal = await Assert.ThrowsAsync<BackupException>(() => _folder.Backup.CreateAsync(_folder.At("copy.db"), default));
        Assert.Equal($"{_folder.At("copy.db")} exists already; name another file.", refusal.Message);
        Assert.Equal("mine", await File.ReadAllTextAsync(_folder.At("copy.db")));
    }

    [Fact]
    public async Task Without_a_database_the_refusal_names_the_setting()
    {
        var refusal = await Assert.ThrowsAsync<BackupException>(() => _folder.Backup.CreateAsync(null, default));

        Assert.EndsWith("set database.path or --db.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(_folder.Database.Path, "no database at all");

        await Assert.ThrowsAsync<BackupException>(() => _folder.Backup.CreateAsync(null, default));
        Assert.False(Directory.Exists(_folder.Backup.Folder));
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
            File.WriteAllText(_folder.At(name), "");

        Assert.Equal([_folder.At(names[0])], BackupRetention.Apply(_folder.Path, 2));
        Assert.Equal(names[1..].Order(), Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }
}
