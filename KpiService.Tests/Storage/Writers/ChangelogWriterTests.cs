using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Storage.Writers;
using KpiService.Tests.Testing.Drivers;

namespace KpiService.Tests.Storage.Writers;

public sealed class ChangelogWriterTests : IDisposable
{
    private static readonly ChangelogFact History = new(
        [
            new(7, 0, new Instant(1000), "status", "status", "1", "To Do", "3", "In Progress"),
            new(7, 1, new Instant(1000), "assignee", "assignee", null, null, "712020:ab", "Jane Doe"),
            new(8, 0, new Instant(2000), "description", "description", null, "Ask Jane", null, "Ask John"),
        ],
        Complete: true
    );

    private readonly TestDatabase database = TestDatabase.Migrated();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Every_item_has_its_row_and_those_of_people_and_long_texts_have_no_values()
    {
        using var session = new WriteSession(database.Database);
        session.InTransaction(() => Assert.Equal(3, new ChangelogWriter(session, 1).Replace(100, History, isNew: true)));

        Assert.Equal(
            ["7/0 1 To Do 3 In Progress", "7/1 - - - -", "8/0 - - - -"],
            database.Query(
                """
                SELECT HistoryId, Position, ifnull(FromValue, '-'), ifnull(FromText, '-'), ifnull(ToValue, '-'), ifnull(ToText, '-')
                FROM Changes ORDER BY 1, 2
                """,
                r => $"{r.GetInt64(0)}/{r.GetInt32(1)} {r.GetString(2)} {r.GetString(3)} {r.GetString(4)} {r.GetString(5)}"
            )
        );
    }

    [Fact]
    public void The_same_history_is_not_written_again()
    {
        using var session = new WriteSession(database.Database);
        session.InTransaction(() => new ChangelogWriter(session, 1).Replace(100, History, isNew: true));

        Assert.False(session.InTransaction(() => Assert.Equal(0, new ChangelogWriter(session, 1).Replace(100, History, isNew: false))));
    }

    [Fact]
    public void A_field_that_got_a_meaning_gets_its_values()
    {
        var sizes = new ChangelogFact([new(9, 0, new Instant(1), "Size", "customfield_3", "1", "1", "2", "2")], Complete: true);
        using var session = new WriteSession(database.Database);
        session.InTransaction(() => new ChangelogWriter(session, 1).Replace(100, sizes, isNew: true));
        var size = new FieldUse(new("customfield_3", "Size", "string", "com.acme:size"), "estimate", 0);
        session.InTransaction(() => new CatalogWriter(session, 1).WriteFields([size]));

        Assert.True(session.InTransaction(() => new ChangelogWriter(session, 1).Replace(100, sizes, isNew: false)));
        Assert.Equal(["2"], database.Query("SELECT ToValue FROM Changes", r => r.GetString(0)));
    }
}
