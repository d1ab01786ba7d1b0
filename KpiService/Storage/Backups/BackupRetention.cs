namespace KpiService.Storage.Backups;

/// <summary>Keeps the newest backups and deletes the older ones; files of any other name are not touched.</summary>
public static class BackupRetention
{
    /// <returns>The files deleted.</returns>
    public static IReadOnlyList<string> Apply(string folder, int keep)
    {
        if (!Directory.Exists(folder))
            return [];
        var old = Directory
            .EnumerateFiles(folder)
            .Where(f => BackupName.IsOurs(Path.GetFileName(f)))
            .OrderDescending(StringComparer.Ordinal)
            .Skip(keep)
            .ToList();
        old.ForEach(File.Delete);
        return old;
    }
}
