using KpiService.Storage;
using KpiService.Storage.Backups;
using KpiService.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Storage.Backups;

/// <summary>A database in a folder of its own, deleted at the end.</summary>
internal sealed class BackupFolder : IDisposable
{
    public BackupFolder()
    {
        Database = new KpiDatabase(At("kpi_data.db"));
        Backup = new DatabaseBackup(Database, Time);
        Restore = new DatabaseRestore(Database, Time);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("kpi-backup-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public KpiDatabase Database { get; }

    public DatabaseBackup Backup { get; }

    public DatabaseRestore Restore { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public async Task WriteNote(string value)
    {
        await Database.MigrateAsync(default);
        await using var context = Database.CreateContext();
        await context.Meta.Where(m => m.Name == "note").ExecuteDeleteAsync();
        context.Meta.Add(new MetaRow { Name = "note", Value = value });
        await context.SaveChangesAsync();
    }

    public async Task<string?> ReadNote(string? file = null)
    {
        await using var context = (file is null ? Database : new KpiDatabase(file)).CreateContext();
        return await context.Meta.Where(m => m.Name == "note").Select(m => m.Value).SingleOrDefaultAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
