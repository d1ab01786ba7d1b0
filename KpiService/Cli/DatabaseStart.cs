using KpiService.Configuration;
using KpiService.Storage;
using KpiService.Storage.Backups;

namespace KpiService.Cli;

/// <summary>Opens the database for work.</summary>
internal static class DatabaseStart
{
    // Only our own default folder is created: a folder somebody named and that is not there is a mistake to point out.
    private const string DefaultFolder = "data";

    /// <param name="logger">Told which copies a migration keeps.</param>
    /// <returns>The mark that the database is in use; the caller disposes it at the end.</returns>
    /// <exception cref="DatabaseUnavailableException">The folder is missing or not writable, or the file isn't ours.</exception>
    public static async Task<DatabaseUse> OpenAsync(KpiDatabase database, KpiServiceOptions options, ILogger logger, CancellationToken ct)
    {
        if (Path.GetDirectoryName(options.Database.Path) == DefaultFolder && !File.Exists(DefaultFolder))
            Directory.CreateDirectory(DefaultFolder);
        // Before the mark: beside a file that isn't ours nothing is left.
        database.EnsureOurs();
        var use = DatabaseUse.Share(database.Path);
        try
        {
            await database.MigrateAsync(logger, keepCopy: true, ct);
            return use;
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }
}
