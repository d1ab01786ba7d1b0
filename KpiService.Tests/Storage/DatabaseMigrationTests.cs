using KpiService.Storage;
using KpiService.Tests.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Tests.Storage;

public sealed class DatabaseMigrationTests : IDisposable
{
    private readonly BackupFolder folder = new();

    [Fact]
    public async Task A_new_file_gets_the_whole_schema_and_a_second_start_changes_nothing()
    {
        await folder.Database.MigrateAsync(default);
        await folder.WriteNote("kept");
        await folder.Database.MigrateAsync(default);

        await using var context = folder.Database.CreateContext();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.Equal("kept", await folder.ReadNote());
    }

    [Fact]
    public async Task Processes_that_start_at_once_migrate_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new KpiDatabase(folder.Database.Path).MigrateAsync(default))));

        await using var context = folder.Database.CreateContext();
        Assert.Equal(context.Database.GetMigrations(), await context.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_is_no_obstacle()
    {
        await using (var context = folder.Database.CreateContext())
        {
            await context.Database.ExecuteSqlRawAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock "
                    + "VALUES (1, '2026-01-01')"
            );
        }

        await folder.Database.MigrateAsync(default).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_missing_folder_is_named()
    {
        var failure = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            new KpiDatabase(folder.At("none/kpi.db")).MigrateAsync(default)
        );
        Assert.Contains(folder.At("none/kpi.db"), failure.Message);
        Assert.Contains("database.path", failure.Message);
    }

    public void Dispose() => folder.Dispose();
}
