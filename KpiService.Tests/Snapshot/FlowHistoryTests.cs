using KpiService.Domain;
using KpiService.Snapshot;
using static KpiService.Tests.Snapshot.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class FlowHistoryTests
{
    private readonly TestWorld world = new();

    [Fact]
    public void With_no_history_done_at_is_the_resolution_date()
    {
        world.Issue("CORE-1", "2026-03-02", Done).With(v => v with { Resolved = T("2026-03-05") });
        var figures = IssueFigures.Of(world.Build(), 0, T("2026-03-10"));
        Assert.Equal((T("2026-03-05"), (Instant?)null), (figures.DoneAt, figures.StartedAt));
        Assert.Null(world.Build().Flow.At(0, T("2026-03-04"))?.DoneAt);
    }

    [Fact]
    public void With_no_history_and_no_resolution_date_done_at_is_the_creation()
    {
        world.Issue("CORE-1", "2026-03-02", Done);
        Assert.Equal(T("2026-03-02"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
    }

    [Fact]
    public void With_a_history_of_another_field_the_resolution_date_is_not_used()
    {
        world.Issue("CORE-1", "2026-03-02", Done).Touched("2026-03-03").With(v => v with { Resolved = T("2026-03-05") });
        Assert.Equal(T("2026-03-02"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
    }

    [Fact]
    public void The_current_status_wins_from_the_last_change_on()
    {
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").NowIn(Done);
        Assert.Equal(T("2026-03-03"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
    }

    [Fact]
    public void Left_done_and_not_back_counts_as_reopened_until_it_proves_a_slip()
    {
        world.Issue("CORE-1", "2026-03-02").To(Done, "2026-03-03T10:00").To(InProgress, "2026-03-03T11:00").To(Done, "2026-03-03T11:05");
        var flow = world.Build().Flow;
        Assert.Equal(0, flow.ReopenEvents(0, T("2026-03-03T10:30")));
        Assert.Equal(1, flow.ReopenEvents(0, T("2026-03-03T11:04")));
        Assert.Equal(0, flow.ReopenEvents(0, T("2026-03-03T11:05")));
        Assert.Equal(T("2026-03-03T10:00"), flow.At(0, T("2026-03-03T11:05"))?.DoneAt);
    }

    [Fact]
    public void Before_creation_there_is_no_state()
    {
        world.Issue("CORE-1", "2026-03-02");
        Assert.Null(world.Build().Flow.At(0, T("2026-03-01")));
    }

    [Fact]
    public void What_is_known_at_an_instant_is_what_the_history_up_to_then_gives()
    {
        var random = new Random(11);
        for (var round = 0; round < 60; round++)
        {
            var statuses = Enumerable.Range(0, random.Next(1, 9)).Select(_ => (long)random.Next(1, 6)).ToList();
            var minutes = statuses.Select(_ => random.Next(0, 2000)).Order().ToList();
            for (var known = 0; known <= statuses.Count; known++)
            {
                var asOf = known == 0 ? At(0) : At(minutes[known - 1]);
                if (known < statuses.Count && At(minutes[known]) <= asOf) continue;
                var (whole, cut) = (World(statuses, minutes, statuses.Count), World(statuses, minutes, known));
                Assert.Equal(cut.Flow.At(0, asOf), whole.Flow.At(0, asOf));
                Assert.Equal(cut.Flow.ReopenEvents(0, asOf), whole.Flow.ReopenEvents(0, asOf));
            }
        }
    }

    [Fact]
    public void Visits_partition_the_life_of_an_issue()
    {
        var random = new Random(12);
        for (var round = 0; round < 100; round++)
        {
            var statuses = Enumerable.Range(0, random.Next(0, 9)).Select(_ => (long)random.Next(1, 4)).ToList();
            var minutes = statuses.Select(_ => random.Next(0, 2000)).Order().ToList();
            var timeline = IssueTimelineReader.Read(World(statuses, minutes, statuses.Count), 0, At(3000));
            Assert.Equal(3000 * 60_000L, timeline.TimeInStatusMilliseconds.Values.Sum());
            for (var k = 1; k < timeline.Visits.Count; k++) Assert.Equal(timeline.Visits[k - 1].To, timeline.Visits[k].From);
        }
    }

    private static Instant At(int minute) => T("2026-03-02").AddMilliseconds(minute * 60_000L);

    private static DataSnapshot World(List<long> statuses, List<int> minutes, int known)
    {
        var world = new TestWorld();
        var issue = world.Issue("CORE-1", "2026-03-02").Touched("2026-03-02");
        for (var k = 0; k < known; k++) issue.To(statuses[k], At(minutes[k]).ToString());
        return world.Build();
    }
}
