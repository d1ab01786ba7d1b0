using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Tests.Domain;

public sealed class FlowAutomatonTests
{
    private const long Minute = 60_000;
    private readonly FlowAutomaton automaton = new(FlowRules.Default);

    [Fact]
    public void Being_created_in_progress_is_a_start()
    {
        automaton.Enter(StatusCategory.InProgress, new Instant(5));
        Assert.Equal(new Instant(5), automaton.StartedAt);
    }

    [Fact]
    public void From_to_do_straight_to_done_is_never_started()
    {
        automaton.Enter(StatusCategory.ToDo, new Instant(0));
        Assert.Equal(FlowEvent.ReachedDone, automaton.Enter(StatusCategory.Done, new Instant(9)));
        Assert.Null(automaton.StartedAt);
        Assert.Equal(new Instant(9), automaton.DoneAt);
    }

    [Fact]
    public void A_move_inside_the_done_category_does_not_move_done_at()
    {
        automaton.Enter(StatusCategory.Done, new Instant(1));
        Assert.Equal(FlowEvent.None, automaton.Enter(StatusCategory.Done, new Instant(2)));
        Assert.Equal(new Instant(1), automaton.DoneAt);
    }

    [Theory]
    [InlineData(5 * Minute, FlowEvent.ReturnedFromSlip, 100)]
    [InlineData((5 * Minute) + 1, FlowEvent.ReachedDone, 200 + (5 * Minute) + 1)]
    public void Five_minutes_away_from_done_are_a_slip_and_a_millisecond_more_is_not(long away, FlowEvent expected, long doneAt)
    {
        automaton.Enter(StatusCategory.InProgress, new Instant(0));
        automaton.Enter(StatusCategory.Done, new Instant(100));
        Assert.Equal(FlowEvent.LeftDone, automaton.Enter(StatusCategory.InProgress, new Instant(200)));
        Assert.Equal(new Instant(200), automaton.LeftDoneAt);
        Assert.Equal(expected, automaton.Enter(StatusCategory.Done, new Instant(200 + away)));
        Assert.Equal(new Instant(doneAt), automaton.DoneAt);
        Assert.Null(automaton.LeftDoneAt);
    }

    [Fact]
    public void Whatever_lies_between_a_slip_leaves_the_start_alone()
    {
        automaton.Enter(StatusCategory.InProgress, new Instant(0));
        automaton.Enter(StatusCategory.Done, new Instant(100));
        automaton.Enter(StatusCategory.ToDo, new Instant(110));
        automaton.Enter(StatusCategory.InProgress, new Instant(120));
        automaton.Enter(StatusCategory.Done, new Instant(130));
        Assert.Equal(new Instant(0), automaton.StartedAt);
        Assert.Equal(new Instant(100), automaton.DoneAt);
    }

    [Fact]
    public void Back_on_the_backlog_discards_the_start_also_after_done()
    {
        automaton.Enter(StatusCategory.InProgress, new Instant(0));
        automaton.Enter(StatusCategory.Done, new Instant(1));
        automaton.Enter(StatusCategory.ToDo, new Instant(10 * Minute));
        Assert.Null(automaton.StartedAt);
        automaton.Enter(StatusCategory.InProgress, new Instant(20 * Minute));
        Assert.Equal(new Instant(20 * Minute), automaton.StartedAt);
    }

    [Fact]
    public void Without_reset_the_first_start_stays()
    {
        var keeping = new FlowAutomaton(FlowRules.Default with { ResetOnBacklog = false });
        keeping.Enter(StatusCategory.InProgress, new Instant(3));
        keeping.Enter(StatusCategory.ToDo, new Instant(4));
        keeping.Enter(StatusCategory.InProgress, new Instant(5));
        Assert.Equal(new Instant(3), keeping.StartedAt);
    }
}
