namespace KpiService.Storage.Backups;

/// <summary>
/// Says that a process works on a database: many may at once, but none while a restore replaces the file.
/// The system frees the mark when the process dies.
/// </summary>
public sealed class DatabaseUse : IDisposable
{
    private readonly FileStream mark;

    private DatabaseUse(string databasePath, FileStream mark) => (DatabasePath, this.mark) = (databasePath, mark);

    /// <summary>The database in use.</summary>
    public string DatabasePath { get; }

    /// <exception cref="BackupException">A restore is under way.</exception>
    /// <exception cref="DatabaseUnavailableException">The folder is missing or not writable.</exception>
    public static DatabaseUse Share(string databasePath) =>
        Open(
            databasePath,
            FileAccess.Read,
            FileShare.Read,
            $"The database {databasePath} is being restored at the moment; try again when it is done."
        );

    /// <exception cref="BackupException">Somebody works on the database.</exception>
    internal static DatabaseUse Alone(string databasePath) =>
        Open(
            databasePath,
            FileAccess.ReadWrite,
            FileShare.None,
            $"The database {databasePath} is in use by another KpiService (serve or sync); stop it first."
        );

    public void Dispose() => mark.Dispose();

    private static DatabaseUse Open(string databasePath, FileAccess access, FileShare share, string refusal)
    {
        if (!Directory.Exists(Path.GetDirectoryName(databasePath)))
            throw DatabaseUnavailableException.MissingFolder(databasePath);
        try
        {
            return new(databasePath, new FileStream(databasePath + "-use", FileMode.OpenOrCreate, access, share));
        }
        catch (UnauthorizedAccessException e)
        {
            throw DatabaseUnavailableException.NotWritable(databasePath, e);
        }
        catch (IOException e)
        {
            throw new BackupException(refusal, e);
        }
    }
}
