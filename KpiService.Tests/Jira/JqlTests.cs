using KpiService.Domain.Time;
using KpiService.Jira.Reading;

namespace KpiService.Tests.Jira;

public sealed class JqlTests
{
    private static readonly Instant Since = new(1_700_000_000_000);

    [Fact]
    public void A_full_sync_takes_what_was_touched_or_is_open() =>
        Assert.Equal(
            "project in (\"CORE\", \"AND\") AND (updated >= 1700000000000 OR statusCategory != Done)",
            Jql.Full(["CORE", "AND"], Since)
        );

    [Fact]
    public void An_incremental_sync_has_no_upper_bound() =>
        Assert.Equal("project in (\"CORE\") AND updated >= 1700000000000", Jql.UpdatedSince(["CORE"], Since));

    [Fact]
    public void A_census_covers_what_a_full_sync_stores()
    {
        Assert.Equal(Jql.Full(["CORE"], Since), Jql.Census("CORE", Since));
        Assert.Equal("project in (\"CORE\")", Jql.Census("CORE", horizon: null));
    }

    [Fact]
    public void Members_of_a_board_go_by_its_filter() =>
        Assert.Equal("filter = 12 AND project in (\"CORE\")", Jql.Board(12, ["CORE"], horizon: null));

    [Fact]
    public void Keys_can_not_leave_their_quotes() =>
        Assert.Equal("""project in ("A\" OR \\\"")""", Jql.Census("A\" OR \\\"", horizon: null));
}
