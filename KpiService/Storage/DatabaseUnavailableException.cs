namespace KpiService.Storage;

/// <summary>The database file can't be opened or written, or isn't ours. The message is one line that names the way on.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const string Setting = "set database.path or --db to a file in a folder that is";
    private const string OtherFile = "set database.path or --db to another file";

    internal static DatabaseUnavailableException MissingFolder(string path) =>
        new($"The folder of the database {path} does not exist: create it, or {Setting} there.");

    internal static DatabaseUnavailableException NotWritable(string path, Exception inner) =>
        new(
            $"The database {path} cannot be written by this process ({Account()}): {inner.Message.TrimEnd('.')}. "
                + $"Give the file and its folder to this user (chown), or {Setting} writable.",
            inner
        );

    internal static DatabaseUnavailableException Full(string path, Exception inner) =>
        new($"The disk of the database {path} is full: free some space and start again; nothing that was stored is lost.", inner);

    internal static DatabaseUnavailableException WithoutCopy(string path, string copy, Exception inner) =>
        new(
            $"The database {path} needs a migration, and the copy before it cannot be written to {copy}: {inner.Message.TrimEnd('.')}. "
                + $"Free some space or give the folder to this user, and start again; nothing has changed.",
            inner
        );

    internal static DatabaseUnavailableException Damaged(string path, string reason, Exception? inner = null) =>
        new(
            $"{path} is damaged: {reason.TrimEnd('.')}. "
                + $"Put a backup in its place (KpiService restore FILE; the damaged file is kept), or {OtherFile}.",
            inner
        );

    /// <summary>Why a file of this kind is left alone; null: it is not.</summary>
    internal static DatabaseUnavailableException? Of(DatabaseFile file) =>
        file.Kind switch
        {
            FileKind.Fresh or FileKind.Ours => null,
            FileKind.Newer => new(
                $"{file.Path} was written by a newer KpiService (it has {file.Detail}): run that version, "
                    + $"or move the file aside ({Move(file.Path, "newer")}) and restore a copy from before it."
            ),
            FileKind.OlderDashboard => new(
                $"{file.Path} is the database of the older Python dashboard, which stays as it is: "
                    + $"move it aside ({Move(file.Path, "older")}) and sync anew, or {OtherFile}."
            ),
            FileKind.Foreign => new(
                $"{file.Path} is a SQLite database of another program{Having(file.Detail)}, " + $"which stays as it is: {OtherFile}."
            ),
            FileKind.Damaged => Damaged(file.Path, file.Detail),
            FileKind.NotSqlite => new(
                $"{file.Path} is not a SQLite database, or its first bytes are damaged: {OtherFile}; "
                    + $"if it was the database, move it aside ({Move(file.Path, "damaged")}) and restore a backup."
            ),
            FileKind.Folder => new($"{file.Path} is a folder, not a file: {OtherFile}."),
            _ => throw new ArgumentOutOfRangeException(nameof(file), file.Kind, "Not a kind of file."),
        };

    private static string Having(string tables) => tables.Length == 0 ? "" : $" (it has the tables {tables})";

    // Without its log a database lacks what was written last.
    private static string Move(string path, string ending) =>
        File.Exists($"{path}-wal")
            ? $"mv '{path}' '{path}.{ending}' && mv '{path}-wal' '{path}.{ending}-wal'"
            : $"mv '{path}' '{path}.{ending}'";

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
