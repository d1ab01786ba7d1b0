using KpiService.Storage;
using Microsoft.Data.Sqlite;

namespace KpiService.Benchmarks.Scale.World;

/// <summary>
/// Copies the one Jira of a database as more Jiras: all rows again under another instance. Which columns there are is read from the
/// database.
/// </summary>
internal static class JiraCopies
{
    public static void Add(KpiDatabase database, int jiras)
    {
        using var connection = database.OpenConnection();
        // A file that is made anew where the making ends early.
        Execute(connection, "PRAGMA synchronous = OFF");
        var first = Number(connection, "SELECT MIN(Id) FROM Instances");
        var fields = Number(connection, "SELECT MAX(Id) FROM ChangeFields");
        for (var copy = 1; copy < jiras; copy++)
        {
            using var transaction = connection.BeginTransaction();
            var instance = first + copy;
            Execute(
                connection,
                $"INSERT INTO Instances SELECT {Columns(connection, "Instances", c => Instance(c, copy))} FROM Instances WHERE Id = {first}"
            );
            foreach (var table in Tables(connection))
            {
                var columns = Columns(connection, table, c => Row(table, c, instance, copy * fields));
                Execute(connection, $"INSERT INTO {table} SELECT {columns} FROM {table} WHERE InstanceId = {first}");
            }

            transaction.Commit();
        }
    }

    private static string Instance(string column, int copy) =>
        column switch
        {
            "Id" => $"Id + {copy}",
            "Name" => $"Name || '-{copy + 1}'",
            _ => column,
        };

    /// <summary>Only fields of histories have ids of our own; all others are of a Jira.</summary>
    private static string Row(string table, string column, long instance, long fields) =>
        (table, column) switch
        {
            (_, "InstanceId") => $"{instance}",
            ("ChangeFields", "Id") or (_, "FieldKey") => $"{column} + {fields}",
            _ => column,
        };

    private static List<string> Tables(SqliteConnection connection) =>
        Texts(
            connection,
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_schema.name) c "
                + "WHERE c.name = 'InstanceId')"
        );

    private static string Columns(SqliteConnection connection, string table, Func<string, string> value) =>
        string.Join(", ", Texts(connection, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid").Select(value));

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
            texts.Add(reader.GetString(0));
        return texts;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(command.ExecuteScalar() ?? 0L);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
