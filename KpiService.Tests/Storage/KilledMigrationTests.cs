using System.Diagnostics;
using KpiService.Storage;
using KpiService.Tests.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace KpiService.Tests.Storage;

/// <summary>What is in the files before each statement of a migration is what a kill at that moment leaves behind.</summary>
public sealed class KilledMigrationTests : IDisposable
{
    private readonly BackupFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whenever_a_migration_is_killed_the_next_start_ends_with_everything()
    {
        await OldDatabase.WriteAsync(folder);
        var killed = new List<string>();
        using (DiagnosticListener.AllListeners.Subscribe(new Listening(new Photographer(folder, killed))))
            await folder.Database.MigrateAsync(default);
        Assert.InRange(killed.Count, 20, 200);

        foreach (var path in killed)
        {
            await new KpiDatabase(path).MigrateAsync(default);

            await using var context = new KpiDatabase(path).CreateContext();
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            Assert.Equal(OldDatabase.Issues * 7, await context.Changes.CountAsync());
            Assert.Empty(OldDatabase.Find(path, OldDatabase.Secrets));
        }
    }

    /// <summary>Copies the database and its log before each statement on it.</summary>
    private sealed class Photographer(BackupFolder folder, List<string> pictures) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key != RelationalEventId.CommandExecuting.Name || value.Value is not CommandEventData data || !IsOurs(data))
                return;
            var path = System.IO.Path.Combine(Directory.CreateDirectory(folder.At($"killed{pictures.Count}")).FullName, "kpi_data.db");
            File.Copy(folder.Database.Path, path);
            if (File.Exists(folder.Database.Path + "-wal"))
                File.Copy(folder.Database.Path + "-wal", path + "-wal");
            pictures.Add(path);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) => throw error;

        private bool IsOurs(CommandEventData data) =>
            data.Connection is SqliteConnection connection && connection.DataSource == folder.Database.Path;
    }

    private sealed class Listening(Photographer photographer) : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
                value.Subscribe(photographer);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) => throw error;
    }
}
