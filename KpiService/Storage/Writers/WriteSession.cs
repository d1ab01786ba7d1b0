using System.Globalization;
using Microsoft.Data.Sqlite;

namespace KpiService.Storage.Writers;

/// <summary>Another process has taken over the lock of this sync, so nothing more may be written.</summary>
public sealed class LockLostException()
    : Exception("Another process has taken over this sync, because its heartbeat had stopped for too long.");

/// <summary>
/// The connection a sync writes with. Statements are prepared once; a transaction that changed something metrics can see bumps the data
/// version.
/// Not for several threads at a time.
/// </summary>
public sealed class WriteSession : IDisposable
{
    private readonly string? lockHolder;
    private readonly SqliteConnection connection;
    private readonly ChangeLog log;
    private readonly Dictionary<string, PreparedStatement> statements = [];
    private readonly Dictionary<string, SqliteCommand> queries = [];
    private SqliteTransaction? transaction;

    /// <param name="lockHolder">Mark of the holder of the sync lock, checked in every transaction; null: no lock is held.</param>
    public WriteSession(KpiDatabase database, string? lockHolder = null)
    {
        this.lockHolder = lockHolder;
        connection = database.OpenConnection();
        log = new ChangeLog(this);
    }

    /// <summary>Raised when a transaction was undone: what was remembered of its rows is void.</summary>
    public event Action? RolledBack;

    /// <summary>Does the work in one transaction: all of it is stored, or nothing.</summary>
    /// <returns>True when something metrics can see has changed.</returns>
    /// <exception cref="LockLostException">Another process holds the sync lock.</exception>
    public bool InTransaction(Action work)
    {
        log.Clear();
        using var begun = connection.BeginTransaction();
        transaction = begun;
        try
        {
            EnsureLockHeld();
            work();
            if (log.Any)
                log.Write();
            begun.Commit();
            return log.Any;
        }
        catch
        {
            RolledBack?.Invoke();
            throw;
        }
        finally
        {
            transaction = null;
        }
    }

    /// <summary>Runs a statement with the values of ?1, ?2, …</summary>
    /// <returns>Number of rows changed.</returns>
    internal int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = new PreparedStatement(connection, sql);
        return statement.Execute(values);
    }

    /// <summary>As <see cref="Execute"/>, for rows that metrics can see.</summary>
    internal int Change(string sql, params ReadOnlySpan<object?> values)
    {
        var rows = Execute(sql, values);
        if (rows > 0)
            log.Add(sql);
        return rows;
    }

    /// <summary>As <see cref="Change"/>, for rows of one issue: ?1 is its Jira, ?2 its id.</summary>
    internal int ChangeIssue(string sql, params ReadOnlySpan<object?> values)
    {
        var rows = Execute(sql, values);
        if (rows > 0)
            log.Add(Convert.ToInt32(values[0], CultureInfo.InvariantCulture), Convert.ToInt64(values[1], CultureInfo.InvariantCulture));
        return rows;
    }

    internal List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        foreach (var query in queries.Values)
            query.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!queries.TryGetValue(sql, out var query))
            queries[sql] = query = Prepare(sql, values.Length);
        query.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            query.Parameters[i].Value = values[i] ?? DBNull.Value;
        return query;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var query = connection.CreateCommand();
        query.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            query.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        return query;
    }

    private void EnsureLockHeld()
    {
        if (lockHolder is not null && Query("SELECT 1 FROM SyncLocks WHERE Holder = ?1", r => r.GetInt32(0), lockHolder).Count == 0)
            throw new LockLostException();
    }
}
