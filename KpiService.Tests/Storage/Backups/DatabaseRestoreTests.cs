using KpiService.Storage.Backups;
using KpiService.Storage.Rows;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Storage.Backups;

public sealed class DatabaseRestoreTests : IDisposable
{
    private readonly BackupFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_restore_brings_the_backup_back_and_keeps_the_file_before_it()
    {
        await folder.WriteNote("one");
        var backup = await folder.Backup.CreateAsync(null, default);
        await folder.WriteNote("two");
        var restored = await folder.Restore.RestoreAsync(backup.File, default);

        Assert.Equal(folder.At("kpi_data.db.before-restore-20260304_050607"), restored.KeptAs);
        Assert.Equal("one", await folder.ReadNote());
        Assert.Equal("two", await folder.ReadNote(restored.KeptAs));
    }

    [Fact]
    public async Task Without_a_database_the_backup_becomes_it()
    {
        await folder.WriteNote("one");
        var backup = await folder.Backup.CreateAsync(null, default);
        SqliteConnection.ClearAllPools();
        File.Delete(folder.Database.Path);

        Assert.Null((await folder.Restore.RestoreAsync(backup.File, default)).KeptAs);
        Assert.Equal("one", await folder.ReadNote());
    }

    [Fact]
    public async Task The_data_version_after_a_restore_is_a_new_one()
    {
        await folder.WriteNote("one");
        await using (var context = folder.Database.CreateContext())
        {
            context.Meta.Add(new MetaRow { Name = "data_version", Value = "7-abc" });
            await context.SaveChangesAsync();
        }

        var backup = await folder.Backup.CreateAsync(null, default);
        await folder.Restore.RestoreAsync(backup.File, default);

        Assert.StartsWith("8-", await folder.Database.GetDataVersionAsync(default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_database_is_in_use_nothing_is_replaced()
    {
        await folder.WriteNote("one");
        var backup = await folder.Backup.CreateAsync(null, default);
        await folder.WriteNote("two");
        using var server = DatabaseUse.Share(folder.Database.Path);
        using var second = DatabaseUse.Share(folder.Database.Path);

        var refusal = await Assert.ThrowsAsync<BackupException>(() => folder.Restore.RestoreAsync(backup.File, default));
        Assert.EndsWith("is in use by another KpiService (serve or sync); stop it first.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("two", await folder.ReadNote());
    }

    [Theory]
    [InlineData("text", "is not a SQLite database.")]
    [InlineData("foreign", "is a SQLite database, but not one of KpiService.")]
    [InlineData("newer", "was written by a newer KpiService (it has 99990101000000_Future); restore it with that version.")]
    [InlineData("missing", "There is no file ")]
    public async Task What_is_no_backup_of_ours_is_refused_and_nothing_changes(string kind, string reason)
    {
        await folder.WriteNote("one");
        var file = await Make(kind);

        var refusal = await Assert.ThrowsAsync<BackupException>(() => folder.Restore.RestoreAsync(file, default));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("one", await folder.ReadNote());
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), f => f.Contains("restor", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await folder.WriteNote("one");
        var backup = await folder.Backup.CreateAsync(null, default);
        await using (var stream = File.OpenWrite(backup.File))
        {
            stream.Position = 4096 * 2;
            await stream.WriteAsync(new byte[4096 * 4]);
        }

        await Assert.ThrowsAsync<BackupException>(() => folder.Restore.RestoreAsync(backup.File, default));
        Assert.Equal("one", await folder.ReadNote());
    }

    private async Task<string> Make(string kind)
    {
        var file = folder.At("candidate.db");
        if (kind == "text")
            await File.WriteAllTextAsync(file, "hello");
        else if (kind == "foreign")
            Execute(file, "CREATE TABLE issues (id INTEGER)");
        else if (kind == "newer")
            Execute(
                (await folder.Backup.CreateAsync(file, default)).File,
                "INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_Future', '99')"
            );
        return file;
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
