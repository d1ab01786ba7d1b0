using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

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
    public void A_history_that_says_nothing_of_the_status_leaves_done_at_where_it_was()
    {
        world.Issue("CORE-1", "2026-03-02", Done).Touched("2026-03-08").With(v => v with { Resolved = T("2026-03-05") });
        Assert.Equal(T("2026-03-05"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
    }

    [Fact]
    public void Resolved_before_it_was_created_it_is_done_when_it_was_created()
    {
        world.Issue("CORE-1", "2026-03-02", Done).With(v => v with { Resolved = T("2026-02-05") });
        var figures = IssueFigures.Of(world.Build(), 0, T("2026-03-10"));
        Assert.Equal((T("2026-03-02"), 0.0), (figures.DoneAt, figures.LeadTimeSeconds));
    }

    [Fact]
    public void An_issue_that_is_younger_than_its_history_begins_with_it()
    {
        world.Issue("CORE-1", "2026-03-20").To(InProgress, "2026-03-05").To(Done, "2026-03-08");
        var figures = IssueFigures.Of(world.Build(), 0, T("2026-03-30"));
        Assert.Equal((T("2026-03-05"), T("2026-03-08")), (figures.StartedAt, figures.DoneAt));
        Assert.Equal((3.0 * 86_400, 3.0 * 86_400), (figures.CycleTimeSeconds, figures.LeadTimeSeconds));
        Assert.Equal(T("2026-03-05"), IssueTimelineReader.Read(world.Build(), 0, T("2026-03-30")).Visits[0].From);
    }

    [Fact]
    public void The_present_wins_from_where_Jira_says_that_the_category_changed_else_from_the_resolution_on()
    {
        world
            .Issue("CORE-1", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .NowIn(Done)
            .With(v => v with { CategoryChanged = T("2026-03-06"), Resolved = T("2026-03-07") });
        world.Issue("CORE-2", "2026-03-02").To(InProgress, "2026-03-03").NowIn(Done).With(v => v with { Resolved = T("2026-03-07") });
        world
            .Issue("CORE-3", "2026-03-02")
            .To(Done, "2026-03-03")
            .NowIn(Closed)
            .With(v => v with { CategoryChanged = T("2026-03-06"), Resolved = T("2026-03-07") });
        world.Issue("CORE-4", "2026-03-02").To(InProgress, "2026-03-09").NowIn(Done).With(v => v with { Resolved = T("2026-03-07") });
        Assert.Equal(
            [T("2026-03-06"), T("2026-03-07"), T("2026-03-03"), T("2026-03-09")],
            Enumerable.Range(0, 4).Select(i => IssueFigures.Of(world.Build(), i, T("2026-03-10")).DoneAt)
        );
        Assert.Equal(T("2026-03-03"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).StartedAt);
    }

    [Fact]
    public void Steps_of_one_instant_are_taken_in_the_order_in_which_they_lead_on()
    {
        world
            .Issue("CORE-1", "2026-03-02")
            .Moved("2026-03-05", 20, (ToDo, null), (InProgress, null))
            .Moved("2026-03-05", 10, (InProgress, null), (Done, null))
            .NowIn(Done);
        var figures = IssueFigures.Of(world.Build(), 0, T("2026-03-10"));
        Assert.Equal((T("2026-03-05"), 0.0, 0), (figures.StartedAt, figures.CycleTimeSeconds, figures.ReopenEvents));
    }

    [Fact]
    public void An_end_without_an_id_is_told_by_todays_name_else_by_a_former_one()
    {
        world
            .Issue("CORE-1", "2026-03-02")
            .Moved("2026-03-03", 1, (ToDo, "To Do"), (null, "in progress"))
            .Moved("2026-03-05", 2, (null, "In Progress"), (Done, "Done"));
        world.Issue("CORE-2", "2026-03-02").Moved("2026-03-03", 3, (ToDo, "Open"), (null, "In Progress")).NowIn(InProgress);
        world
            .Issue("CORE-3", "2026-03-02")
            .To(InProgress, "2026-03-03")
            .Moved("2026-03-04", 4, (null, "In Progress"), (null, "Open"))
            .NowIn(ToDo);
        var snapshot = world.Build();
        Assert.Equal(
            (T("2026-03-03"), T("2026-03-05")),
            (IssueFigures.Of(snapshot, 0, T("2026-03-10")).StartedAt, IssueFigures.Of(snapshot, 0, T("2026-03-10")).DoneAt)
        );
        Assert.Equal(ToDo, snapshot.Statuses[snapshot.Flow.StatusAt(2, T("2026-03-10"))].Id);
        Assert.Equal([0, 1, 2], snapshot.HistoriesWithoutIds.Order());
        Assert.All(snapshot.Flow.Disagrees, Assert.False);
    }

    [Fact]
    public void A_name_that_nothing_knows_is_a_state_in_progress_of_its_own()
    {
        world
            .Issue("CORE-1", "2026-03-02")
            .Moved("2026-03-03", 1, (ToDo, null), (null, "Development"))
            .Moved("2026-03-05", 2, (null, "Development"), (Done, null));
        world
            .Issue("CORE-2", "2026-03-02")
            .Moved("2026-03-03", 3, (ToDo, null), (null, "Development"))
            .Moved("2026-03-05", 4, (null, null), (Done, null));
        world
            .Issue("CORE-3", "2026-03-02")
            .Moved("2026-03-03", 5, (ToDo, null), (null, null))
            .Moved("2026-03-05", 6, (null, null), (Done, null));
        var snapshot = world.Build();
        for (var i = 0; i < 3; i++)
            Assert.Equal(T("2026-03-03"), IssueFigures.Of(snapshot, i, T("2026-03-10")).StartedAt);
        Assert.Equal(["(unknown status)", "Development"], snapshot.UnmappedStatuses.Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.All(snapshot.UnmappedStatuses, s => Assert.True(s.Id < 0));
    }

    [Fact]
    public void A_status_of_no_category_is_unmapped_until_the_configuration_says_what_it_is()
    {
        world.AddStatus(Gone, "Legacy Closed", null);
        world.Issue("CORE-1", "2026-03-02").To(InProgress, "2026-03-03").To(Gone, "2026-03-05");
        Assert.Null(IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
        Assert.Equal(["Legacy Closed"], world.Build().UnmappedStatuses.Select(s => s.Name));
        world.Options.Workflow.Done.Add("legacy closed");
        Assert.Equal(T("2026-03-05"), IssueFigures.Of(world.Build(), 0, T("2026-03-10")).DoneAt);
        Assert.Empty(world.Build().UnmappedStatuses);
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
                if (known < statuses.Count && At(minutes[known]) <= asOf)
                    continue;
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
            for (var k = 1; k < timeline.Visits.Count; k++)
                Assert.Equal(timeline.Visits[k - 1].To, timeline.Visits[k].From);
        }
    }

    private static Instant At(int minute) => T("2026-03-02").AddMilliseconds(minute * 60_000L);

    private static DataSnapshot World(List<long> statuses, List<int> minutes, int known)
    {
        var world = new TestWorld();
        var issue = world.Issue("CORE-1", "2026-03-02").Touched("2026-03-02");
        for (var k = 0; k < known; k++)
            issue.To(statuses[k], At(minutes[k]).ToString());
        return world.Build();
    }
}
