using KpiService.Domain;
using KpiService.Storage;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;

namespace KpiService.Tests.Storage;

public sealed class DatabaseUpkeepTests
{
    private const string ManyRows = """
        WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 5000)
        INSERT INTO OldKeys (InstanceId, Key, IssueId) SELECT 1, 'A-' || value, value FROM n
        """;

    [Fact]
    public void It_empties_the_log()
    {
        using var database = TestDatabase.Migrated();
        using var held = database.Database.OpenConnection();
        database.Execute(ManyRows);
        Assert.NotEqual(0, LogOf(database.Database));

        DatabaseUpkeep.Run(database.Database);

        Assert.Equal(0, LogOf(database.Database));
    }

    [Fact]
    public void A_reader_goes_on_reading_what_it_began_with_and_the_log_waits_for_the_next_time()
    {
        using var database = TestDatabase.Migrated();
        using (var reader = database.Database.OpenConnection())
        {
            using var begun = reader.BeginTransaction(deferred: true);
            using var count = reader.CreateCommand();
            count.CommandText = "SELECT count(*) FROM OldKeys";
            Assert.Equal(0L, count.ExecuteScalar());
            database.Execute(ManyRows);

            DatabaseUpkeep.Run(database.Database);

            Assert.Equal(0L, count.ExecuteScalar());
            Assert.NotEqual(0, LogOf(database.Database));
        }

        DatabaseUpkeep.Run(database.Database);
        Assert.Equal(0, LogOf(database.Database));
    }

    [Fact]
    public void Queries_are_planned_by_what_the_tables_hold()
    {
        using var database = TestDatabase.Migrated();
        database.Execute(ManyRows);

        DatabaseUpkeep.Run(database.Database);

        // The rows of the table, then the rows of one Jira and of one key.
        var told = Assert.Single(database.Query("SELECT stat FROM sqlite_stat1 WHERE tbl = 'OldKeys'", r => r.GetString(0)));
        Assert.StartsWith("5000 ", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sync_leaves_an_empty_log()
    {
        await using var driver = new SyncDriver(Worlds.Scrum());

        Assert.Equal(SyncStatus.Succeeded, (await driver.FullAsync()).Status);

        Assert.Equal(0, LogOf(driver.Database));
    }

    private static long LogOf(KpiDatabase database) => new FileInfo(database.Path + "-wal") is { Exists: true } log ? log.Length : 0;
}
