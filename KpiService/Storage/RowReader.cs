using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KpiService.Storage;

/// <summary>
/// Reads the rows of a statement as they lie in SQLite: no object, no check and no text per value that isn't asked for. For the two large
/// tables, of which the snapshot reads every row.
/// </summary>
internal sealed class RowReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;
    private readonly TextPool pool;

    /// <param name="pool">Shared by readers whose texts are the same.</param>
    /// <exception cref="SqliteException">SQLite refuses the statement.</exception>
    public RowReader(SqliteConnection connection, string sql, TextPool pool)
    {
        (this.connection, this.pool) = (connection, pool);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement), connection.Handle);
    }

    /// <summary>Goes to the next row; false: there is none.</summary>
    /// <exception cref="SqliteException">The file can't be read.</exception>
    public bool Next()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
            return true;
        SqliteException.ThrowExceptionForRC(result, connection.Handle);
        return false;
    }

    /// <summary>0 for null.</summary>
    public long Long(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>0 for null.</summary>
    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public bool Flag(int column) => Int(column) != 0;

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    /// <summary>Empty for null.</summary>
    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string() ?? "";

    /// <summary>A text that many rows have: the same object for the same text.</summary>
    public string? Pooled(int column) =>
        raw.sqlite3_column_blob(statement, column) is { IsEmpty: false } bytes ? pool.Get(bytes)
        : IsNull(column) ? null
        : "";

    public void Dispose() => statement.Dispose();

    private bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;
}
