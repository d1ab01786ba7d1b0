using KpiService.Domain.Facts;
using KpiService.Domain.Time;
using KpiService.Jira.Fields;
using KpiService.Storage.Writers;
using KpiService.Sync.Steps;

namespace KpiService.Tests.Sync.Steps;

public class HistoryAgreementTests
{
    private const long Hour = 3_600_000;
    private static readonly Instant Now = new(1_000 * Hour);

    [Fact]
    public void A_history_of_nothing_agrees_with_anything() =>
        Assert.True(Agrees(new IssueState(1, 5, [7], new Dictionary<string, double> { ["points"] = 3 }, new Instant(0), null)));

    [Theory]
    [InlineData("3", true)]
    [InlineData("4", false)]
    [InlineData(null, true)]
    [InlineData("Former status", true)]
    public void The_last_status_is_the_present_one_or_can_not_be_told(string? to, bool agrees) =>
        Assert.Equal(agrees, Agrees(Issue(status: 3), Item(1, "status", "9", "3"), Item(2, "status", "3", to)));

    [Fact]
    public void Of_several_changes_at_one_instant_any_may_be_the_last() =>
        Assert.True(Agrees(Issue(status: 3), Item(5, "status", "2", "3"), Item(5, "status", "1", "2")));

    [Theory]
    [InlineData("7, 8", true)]
    [InlineData("8,7", true)]
    [InlineData("7", false)]
    [InlineData("7, 8, 9", false)]
    [InlineData("", false)]
    public void The_last_list_of_sprints_holds_the_present_ones(string to, bool agrees) =>
        Assert.Equal(agrees, Agrees(Issue(sprints: [7, 8]), Item(1, "sprints", "", to)));

    [Theory]
    [InlineData("5", 5.0, true)]
    [InlineData("5.0", 5.0, true)]
    [InlineData("3", 5.0, false)]
    [InlineData("", 5.0, false)]
    [InlineData("", null, true)]
    [InlineData("5", null, false)]
    [InlineData("five", 5.0, true)]
    public void The_last_points_are_the_present_ones_or_no_number(string to, double? present, bool agrees) =>
        Assert.Equal(
            agrees,
            Agrees(Issue(points: present), new ChangeFact(1, 0, new Instant(Hour), "Story Points", "points", null, "1", null, to))
        );

    [Fact]
    public void Without_field_ids_fields_are_known_by_their_names_and_namesakes_may_stand_for_each_other()
    {
        var issue = Issue(sprints: [7], points: 5);

        Assert.True(Agrees(issue, Named("Iteration", "", "7"), Named("Story points", null, null, "5"), Named("Rank", "x", "y")));
        Assert.False(Agrees(issue, Named("Iteration", "7", "")));
        Assert.True(
            Agrees(issue with { Estimates = new Dictionary<string, double> { ["old points"] = 5 } }, Named("Story points", null, null, "5"))
        );
        Assert.False(Agrees(issue, Named("Story points", null, null, "8")));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(59, false)]
    [InlineData(61, true)]
    public void A_category_that_has_changed_less_than_an_hour_ago_stands_in_the_history(int minutesAgo, bool agrees)
    {
        var changed = new Instant(Now.Milliseconds - (minutesAgo * 60_000L));

        Assert.Equal(agrees, Agrees(Issue() with { CategoryChanged = changed }));
        Assert.Equal(agrees, Agrees(Issue(status: 3) with { CategoryChanged = changed }, Item(1, "status", "1", "3")));
        Assert.True(Agrees(Issue(status: 3) with { CategoryChanged = changed }, ItemAt(changed.Milliseconds - 5_000, "status", "1", "3")));
        Assert.True(Agrees(Issue() with { CategoryChanged = changed, Created = changed }));
    }

    private static bool Agrees(IssueState issue, params ChangeFact[] items)
    {
        FieldFact[] fields =
        [
            new("sprints", "Iteration", null, "com.pyxis.greenhopper.jira:gh-sprint"),
            new("points", "Story Points", null, null),
            new("old points", "Story points", null, null),
        ];
        var map = new FieldMap(["sprints"], ["points", "old points"], [], [], false);
        return new HistoryAgreement(new HistoryFields(fields, map)).Agrees(issue, new ChangelogFact(items, Complete: true), Now);
    }

    private static IssueState Issue(long status = 1, IReadOnlyList<long>? sprints = null, double? points = null) =>
        new(
            1,
            status,
            sprints ?? [],
            points is { } value ? new Dictionary<string, double> { ["points"] = value } : new Dictionary<string, double>(),
            new Instant(0),
            null
        );

    private static ChangeFact Item(int hour, string field, string? from, string? to) => ItemAt(hour * Hour, field, from, to);

    private static ChangeFact ItemAt(long at, string field, string? from, string? to) =>
        new(at, 0, new Instant(at), field, field, from, from, to, to);

    private static ChangeFact Named(string field, string? from, string? to, string? toText = null) =>
        new(1, 0, new Instant(Hour), field, null, from, null, to, toText);
}
