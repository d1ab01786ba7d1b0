using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KpiService.Storage.Writers;

/// <summary>
/// A statement that changes rows, prepared once. A sync runs it a million times: a command would look up each parameter's name every time,
/// which takes longer than the change itself.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <param name="connection">Open; must outlive the statement.</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Runs it with the values of ?1, ?2, … (all of them).</summary>
    /// <returns>Number of rows changed.</returns>
    public int Execute(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            Check(Bind(i + 1, values[i]));
        try
        {
            Check(raw.sqlite3_step(statement));
            return raw.sqlite3_changes(database);
        }
        finally
        {
            // Its code repeats that of the step.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int index, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            string text => raw.sqlite3_bind_text(statement, index, text),
            long number => raw.sqlite3_bind_int64(statement, index, number),
            int number => raw.sqlite3_bind_int(statement, index, number),
            bool truth => raw.sqlite3_bind_int(statement, index, truth ? 1 : 0),
            double number => raw.sqlite3_bind_double(statement, index, number),
            _ => throw new ArgumentException($"A {value.GetType().Name} has no column type.", nameof(value)),
        };

    private void Check(int code)
    {
        if (code != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(code, database);
    }
}
