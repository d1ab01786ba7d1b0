using KpiService.Storage.Writers;
using KpiService.Tests.Testing.Drivers;
using Microsoft.Data.Sqlite;

namespace KpiService.Tests.Storage.Writers;

public sealed class PreparedStatementTests : IDisposable
{
    private readonly TestDatabase files = new();
    private readonly SqliteConnection connection;

    public PreparedStatementTests()
    {
        files.Execute("CREATE TABLE Things (Id INTEGER PRIMARY KEY, Value)");
        connection = files.Database.OpenConnection();
    }

    [Theory]
    [InlineData(null, "null", "")]
    [InlineData("", "text", "")]
    [InlineData("NUL \0 inside 👩‍🚀", "text", "NUL \0 inside 👩‍🚀")]
    [InlineData(long.MinValue, "integer", "-9223372036854775808")]
    [InlineData(-7, "integer", "-7")]
    [InlineData(true, "integer", "1")]
    [InlineData(0.5, "real", "0.5")]
    public void Values_keep_their_kind_and_are_not_cut(object? value, string kind, string text)
    {
        using (var insert = new PreparedStatement(connection, "INSERT INTO Things (Value) VALUES (?1)"))
            Assert.Equal(1, insert.Execute([value]));

        Assert.Equal(
            [(kind, text)],
            files.Query("SELECT typeof(Value), coalesce(Value, '') FROM Things", r => (r.GetString(0), r.GetString(1)))
        );
    }

    [Fact]
    public void It_tells_how_many_rows_it_changed_and_can_be_run_again()
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO Things (Id, Value) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        using var update = new PreparedStatement(connection, "UPDATE Things SET Value = ?1");

        Assert.Equal([1, 1, 0], new[] { insert.Execute([1, "a"]), insert.Execute([2, null]), insert.Execute([2, "again"]) });
        Assert.Equal(2, update.Execute(["b"]));
    }

    [Fact]
    public void A_refused_row_is_an_exception_and_the_statement_stays_usable()
    {
        using var insert = new PreparedStatement(connection, "INSERT INTO Things (Id) VALUES (?1)");
        insert.Execute([1]);

        Assert.Contains("UNIQUE", Assert.Throws<SqliteException>(() => insert.Execute([1])).Message, StringComparison.Ordinal);
        Assert.Equal(1, insert.Execute([2]));
    }

    [Fact]
    public void A_wrong_statement_is_an_exception() =>
        Assert.Contains(
            "Nothing",
            Assert.Throws<SqliteException>(() => new PreparedStatement(connection, "DELETE FROM Nothing")).Message,
            StringComparison.Ordinal
        );

    public void Dispose()
    {
        connection.Dispose();
        files.Dispose();
    }
}
