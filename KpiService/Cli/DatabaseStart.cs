using KpiService.Configuration;
using KpiService.Storage;
using KpiService.Storage.Backups;

namespace KpiService.Cli;

/// <summary>Opens the database for work.</summary>
internal static class DatabaseStart
{
    // Only our own default folder is created: a folder somebody named and that is not there is a mistake to point out.
    private const string DefaultFolder = "data";

    /// <returns>The mark that the database is in use; the caller disposes it at the end.</returns>
    /// <exception cref="DatabaseUnavailableException">The folder is missing or not writable.</exception>
    public static async Task<DatabaseUse> OpenAsync(KpiDatabase database, KpiServiceOptions options, CancellationToken ct)
    {
        if (Path.GetDirectoryName(options.Database.Path) == DefaultFolder && !File.Exists(DefaultFolder))
            Directory.CreateDirectory(DefaultFolder);
        var use = DatabaseUse.Share(database.Path);
        try
        {
            await database.MigrateAsync(ct);
            return use;
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }
}
