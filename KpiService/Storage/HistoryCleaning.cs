using KpiService.Domain.Facts;
using KpiService.Storage.Backups;
using KpiService.Storage.Rows;
using KpiService.Storage.Writers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Storage;

/// <summary>
/// Takes the values that <see cref="HistoryValues"/> doesn't keep out of a database that was written before that rule, out of its free
/// pages and its log too. A mark in the database, set by a migration, stands until all is done: what is cut off is done again at the next
/// start.
/// </summary>
internal static partial class HistoryCleaning
{
    private const string Empty = """
        UPDATE Changes SET FromValue = NULL, FromText = NULL, ToValue = NULL, ToText = NULL
        WHERE FieldKey NOT IN (SELECT value FROM json_each($kept)) AND coalesce(FromValue, FromText, ToValue, ToText) IS NOT NULL
        """;

    public static Task<bool> IsDueAsync(KpiDbContext context, CancellationToken ct) =>
        context.Meta.AnyAsync(m => m.Name == MetaNames.Cleaning, ct);

    public static async Task RunAsync(KpiDatabase database, ILogger logger, CancellationToken ct)
    {
        var kept = await KeptFieldsAsync(database, ct);
        await using var connection = database.OpenConnection();
        Execute(connection, Empty, JsonText.Write(kept));
        // Freed pages and the log still hold what was emptied.
        Execute(connection, "VACUUM");
        // A start doesn't wait for whoever reads for long: the next one does it.
        Execute(connection, "PRAGMA busy_timeout = 1000");
        if (SqliteFile.Query(connection, "PRAGMA wal_checkpoint(TRUNCATE)") is not ["0"])
        {
            LogBusy(logger, database.Path);
            return;
        }

        // Told before the mark goes: a start that is killed here tells it again.
        LogCleaned(logger, database.Path);
        if (CopiesOf(database.Path) is { Count: > 0 } copies)
            LogCopies(logger, string.Join(", ", copies));
        Execute(connection, $"DELETE FROM Meta WHERE Name = '{MetaNames.Cleaning}'");
    }

    // What isn't known to be kept goes, rows of a field that has no name in this database too.
    private static async Task<IReadOnlyList<long>> KeptFieldsAsync(KpiDatabase database, CancellationToken ct)
    {
        await using var context = database.CreateContext();
        var fields = await context.Fields.AsNoTracking().ToListAsync(ct);
        var rules = fields.GroupBy(f => f.InstanceId).ToDictionary(g => g.Key, g => new HistoryValues([.. g.Select(Use)]));
        var named = await context.ChangeFields.AsNoTracking().ToListAsync(ct);
        return [.. named.Where(n => RuleOf(n.InstanceId).AreKept(n.Field, n.FieldId)).Select(n => (long)n.Id)];

        HistoryValues RuleOf(int instanceId) => rules.GetValueOrDefault(instanceId, HistoryValues.NothingKnown);
    }

    private static FieldUse Use(FieldRow field) =>
        new(new FieldFact(field.Id, field.Name, field.Type, field.Custom), field.Role, field.Rank);

    /// <summary>All that was copied before now: backups, copies before a migration, databases that a restore has replaced.</summary>
    private static IReadOnlyList<string> CopiesOf(string databasePath)
    {
        var backups = BackupName.FolderOf(databasePath);
        return
        [
            .. Directory.Exists(backups) ? Sorted(backups, "*.db") : [],
            .. Sorted(Path.GetDirectoryName(databasePath) ?? "/", $"{Path.GetFileName(databasePath)}.before-restore-*"),
        ];
    }

    private static IEnumerable<string> Sorted(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);

    private static void Execute(SqliteConnection connection, string sql, string? kept = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        if (kept is not null)
            command.Parameters.AddWithValue("$kept", kept);
        command.ExecuteNonQuery();
    }

    [LoggerMessage(LogLevel.Information, "Names of people and long texts were taken out of the histories in {Database}")]
    private static partial void LogCleaned(ILogger logger, string database);

    [LoggerMessage(
        LogLevel.Warning,
        "These copies from before still hold names of people and long texts; delete those you don't need any more: {Copies}"
    )]
    private static partial void LogCopies(ILogger logger, string copies);

    [LoggerMessage(
        LogLevel.Warning,
        "Another process reads {Database}, so names of people may still stand in its log; the next start removes them"
    )]
    private static partial void LogBusy(ILogger logger, string database);
}
