using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Tests.Domain;

public sealed class SprintMembershipTests
{
    private static readonly Instant Created = new(0);

    [Fact]
    public void Without_a_change_the_current_sprints_hold_since_creation() =>
        Assert.Equal([new SprintInterval(7, Created, Instant.MaxValue)], SprintMembership.Replay(Created, [], [7]));

    [Fact]
    public void Lists_of_ids_are_whole_sets() =>
        Assert.Equal(
            [
                new SprintInterval(79, new Instant(10), new Instant(20)),
                new SprintInterval(76, new Instant(10), Instant.MaxValue),
                new SprintInterval(80, new Instant(20), Instant.MaxValue),
            ],
            SprintMembership.Replay(Created, [new(new Instant(10), "", "76, 79"), new(new Instant(20), "76, 79", "76, 80")], [76, 80])
        );

    [Fact]
    public void The_current_value_wins_from_the_last_change_on() =>
        Assert.Equal(
            [new SprintInterval(9, new Instant(10), Instant.MaxValue)],
            SprintMembership.Replay(Created, [new(new Instant(10), "", "8")], [9])
        );

    [Fact]
    public void Out_and_in_at_the_same_instant_is_no_absence() =>
        Assert.Equal(
            [new SprintInterval(1, Created, Instant.MaxValue)],
            SprintMembership.Replay(Created, [new(new Instant(5), "1", ""), new(new Instant(5), "", "1")], [1])
        );

    [Fact]
    public void In_and_out_at_the_same_instant_was_never_in() =>
        Assert.Empty(SprintMembership.Replay(Created, [new(new Instant(5), "", "1"), new(new Instant(5), "1", "")], []));
}
