namespace KpiService.Storage;

/// <summary>The database file can't be opened or written. The message is one line that names the setting.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const string Setting = "set database.path or --db to a file in a folder that is";

    internal static DatabaseUnavailableException MissingFolder(string path) =>
        new($"The folder of the database {path} does not exist: create it, or {Setting} there.");

    internal static DatabaseUnavailableException NotWritable(string path, Exception inner) =>
        new($"The database {path} cannot be written by this process ({Account()}): {inner.Message.TrimEnd('.')}. " +
            $"Give the file and its folder to this user (chown), or {Setting} writable.", inner);

    internal static DatabaseUnavailableException Damaged(string path, Exception inner) =>
        new($"{path} is not a usable SQLite database: {inner.Message.TrimEnd('.')}. Put a backup in its place (KpiService restore FILE), or {Setting} free.", inner);

    // The number is what chown needs: inside a container the user often has no name.
    private static string Account()
    {
        const string Status = "/proc/self/status";
        var uid = File.Exists(Status)
            ? File.ReadLines(Status).FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal))?.Split('\t')[2]
            : null;
        return uid is null ? $"user {Environment.UserName}" : $"uid {uid}";
    }
}
