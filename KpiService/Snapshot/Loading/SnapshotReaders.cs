using KpiService.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace KpiService.Snapshot.Loading;

/// <summary>
/// Two connections that see the same version of the data, so that two cores can read. Their transactions are deferred: readers that never
/// stand in the way of a sync's writes.
/// </summary>
internal sealed class SnapshotReaders : IDisposable
{
    private readonly SqliteConnection first;
    private readonly SqliteConnection second;
    private readonly SqliteTransaction? transaction;
    private readonly SqliteTransaction secondTransaction;
    private readonly TextPool firstPool = new();
    private readonly TextPool secondPool = new();

    private SnapshotReaders(KpiDbContext context)
    {
        context.Database.OpenConnection();
        first = (SqliteConnection)context.Database.GetDbConnection();
        second = new SqliteConnection(first.ConnectionString);
        second.Open();
        do
        {
            // A write between the two beginnings: both begin anew.
            transaction?.Dispose();
            secondTransaction?.Dispose();
            transaction = first.BeginTransaction(deferred: true);
            secondTransaction = second.BeginTransaction(deferred: true);
            DataVersion = VersionOf(transaction);
        } while (DataVersion != VersionOf(secondTransaction));
        context.Database.UseTransaction(transaction);
    }

    /// <summary>The version of both.</summary>
    public string DataVersion { get; }

    public static SnapshotReaders Open(KpiDbContext context) => new(context);

    /// <summary>What has changed since an earlier version; null: that isn't known.</summary>
    public DataChanges? Since(string dataVersion) => DataChanges.Since(dataVersion, first, transaction);

    public int Count(string table)
    {
        using var command = new SqliteCommand($"SELECT COUNT(*) FROM {table}", first, transaction);
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Reads on the first connection.</summary>
    public void First(string sql, Action<RowReader> row) => Read(first, firstPool, sql, row);

    /// <summary>Reads on the second connection.</summary>
    public void Second(string sql, Action<RowReader> row) => Read(second, secondPool, sql, row);

    public void Dispose()
    {
        transaction?.Dispose();
        secondTransaction.Dispose();
        second.Dispose();
    }

    private static void Read(SqliteConnection connection, TextPool pool, string sql, Action<RowReader> row)
    {
        using var rows = new RowReader(connection, sql, pool);
        while (rows.Next())
            row(rows);
    }

    private static string VersionOf(SqliteTransaction transaction)
    {
        using var command = new SqliteCommand(
            $"SELECT Value FROM Meta WHERE Name = '{MetaNames.DataVersion}'",
            transaction.Connection,
            transaction
        );
        return command.ExecuteScalar() as string ?? "0";
    }
}
