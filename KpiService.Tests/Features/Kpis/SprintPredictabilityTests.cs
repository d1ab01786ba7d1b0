using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.SprintPredictability;
using KpiService.Features.Sprints;
using KpiService.Questions;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class SprintPredictabilityTests
{
    private const string Start = "2026-03-01T10:00",
        End = "2026-03-14T16:00",
        Now = "2026-03-20";
    private readonly TestWorld world = new TestWorld().AddSprint(1, SprintState.Closed, Start, End);

    [Fact]
    public void The_worked_example_of_a_sprint()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).To(Done, "2026-03-10");
        world.Issue("CORE-2", "2026-02-20").In(1).Sprints("2026-03-05");
        world.Issue("CORE-3", "2026-02-20").In(1).To(Done, "2026-02-27");
        world.Issue("CORE-4", "2026-02-20").Sprints("2026-03-03", 1).To(Done, End);
        var report = world.Ask("sprintPredictability", Now);
        var details = Details(report);
        Assert.Equal(
            (50.0, 2, 1, 1, 1, 0),
            (report.Value, details.Committed, details.CompletedOfCommitted, details.AddedAfterStart, details.Removed, details.CarriedOver)
        );
        var sprint = Assert.Single(details.Sprints);
        Assert.Equal((2, 1, 1), (sprint.Completed, sprint.CompletedElsewhere, sprint.AddedCompleted));
    }

    [Fact]
    public void Ratios_are_ratios_of_sums()
    {
        world.AddSprint(2, SprintState.Closed, Start, End);
        for (var k = 0; k < 60; k++)
        {
            var issue = world.Issue($"CORE-{k}", "2026-02-20").In(k < 20 ? 1 : 2);
            if (k < 10 || k is >= 20 and < 50)
                issue.To(Done, "2026-03-10");
        }

        Assert.Equal(100.0 * 40 / 60, world.Ask("sprintPredictability", Now).Value);
    }

    [Theory]
    [InlineData(Start, 1, 0)]
    [InlineData("2026-03-01T10:00:00.001", 0, 1)]
    public void A_change_at_exactly_T0_counts_as_before_it(string put, int committed, int added)
    {
        world.Issue("CORE-1", "2026-02-20").Sprints(put, 1);
        var details = Details(world.Ask("sprintPredictability", Now));
        Assert.Equal((committed, added), (details.Committed, details.AddedAfterStart));
    }

    [Theory]
    [InlineData(End, 1)]
    [InlineData("2026-03-14T16:00:00.001", 0)]
    public void A_change_at_exactly_T1_is_inside(string done, int completed)
    {
        world.Issue("CORE-1", "2026-02-20").In(1).To(Done, done);
        Assert.Equal(completed, Details(world.Ask("sprintPredictability", Now)).CompletedOfCommitted);
    }

    [Fact]
    public void Removed_and_put_back_is_not_added()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Sprints("2026-03-03").Sprints("2026-03-04", 1);
        Assert.Equal(
            (1, 0),
            (Details(world.Ask("sprintPredictability", Now)).Committed, Details(world.Ask("sprintPredictability", Now)).AddedAfterStart)
        );
    }

    [Fact]
    public void Done_at_the_start_and_reopened_in_it_is_added_done_again_is_completed_elsewhere()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).To(Done, "2026-02-27").To(InProgress, "2026-03-05");
        world.Issue("CORE-2", "2026-02-20").In(1).To(Done, "2026-02-27").To(InProgress, "2026-03-05").To(Done, "2026-03-06");
        var sprint = Assert.Single(Details(world.Ask("sprintPredictability", Now)).Sprints);
        Assert.Equal((0, 1, 1, 1), (sprint.Committed, sprint.Added, sprint.CarriedOver, sprint.CompletedElsewhere));
    }

    [Fact]
    public void Done_is_the_boards_last_column_and_without_a_board_the_done_category()
    {
        world.Catalog.BoardColumns[1].StatusIds = [InProgress, Blocked, Closed];
        world.Catalog.BoardColumns[2].StatusIds = [Done];
        world.AddSprint(2, SprintState.Closed, Start, End, board: null);
        world.Issue("CORE-1", "2026-02-20").In(1).To(Closed, "2026-03-10");
        world.Issue("CORE-2", "2026-02-20").In(2).To(Closed, "2026-03-10");
        var sprints = Details(world.Ask("sprintPredictability", Now)).Sprints;
        Assert.Equal([0, 1], sprints.Select(s => s.CompletedOfCommitted));
        Assert.Equal([false, true], sprints.Select(s => s.Points is null));
    }

    [Fact]
    public void A_status_that_no_column_shows_is_judged_by_its_category()
    {
        world.Catalog.BoardColumns[1].StatusIds = [InProgress];
        world.Catalog.BoardColumns[2].StatusIds = [Done];
        world.Issue("CORE-1", "2026-02-20").In(1).To(Closed, "2026-03-10");
        world.Issue("CORE-2", "2026-02-20").In(1).To(Blocked, "2026-02-21");
        world.Issue("CORE-3", "2026-02-20").In(1).To(Closed, "2026-02-21");
        var sprint = Assert.Single(Details(world.Ask("sprintPredictability", Now)).Sprints);
        Assert.Equal((2, 1, 1, 1), (sprint.Committed, sprint.Completed, sprint.CarriedOver, sprint.CompletedElsewhere));
    }

    [Fact]
    public void What_was_done_when_it_came_in_is_completed_elsewhere_and_what_stands_reopened_is_added()
    {
        world.Issue("CORE-1", "2026-02-20").To(Done, "2026-03-03").Sprints("2026-03-05", 1);
        world.Issue("CORE-2", "2026-02-20").To(Done, "2026-03-03").Sprints("2026-03-05", 1).To(InProgress, "2026-03-06");
        world
            .Issue("CORE-3", "2026-02-20")
            .To(Done, "2026-02-25")
            .To(InProgress, "2026-03-03")
            .Sprints("2026-03-05", 1)
            .To(Done, "2026-03-07");
        var sprint = Assert.Single(Details(world.Ask("sprintPredictability", Now)).Sprints);
        Assert.Equal(
            (0, 2, 1, 1, 1, 0),
            (sprint.Committed, sprint.Added, sprint.AddedCompleted, sprint.CarriedOver, sprint.CompletedElsewhere, sprint.Removed)
        );
    }

    [Fact]
    public void What_left_and_came_back_as_finished_work_was_removed()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Sprints("2026-03-03").To(Done, "2026-03-05").Sprints("2026-03-06", 1);
        world
            .Issue("CORE-2", "2026-02-20")
            .In(1)
            .Sprints("2026-03-03")
            .To(Done, "2026-03-05")
            .Sprints("2026-03-06", 1)
            .To(InProgress, "2026-03-07");
        world.Issue("CORE-3", "2026-02-20").In(1).Sprints("2026-03-03").Sprints("2026-03-06", 1).To(Done, "2026-03-07");
        var sprint = Assert.Single(Details(world.Ask("sprintPredictability", Now)).Sprints);
        Assert.Equal((3, 1, 1, 1, 1), (sprint.Committed, sprint.Completed, sprint.CarriedOver, sprint.Removed, sprint.CompletedElsewhere));
    }

    [Fact]
    public void A_sprint_that_closed_before_it_began_counts_in_nothing_and_says_why()
    {
        world.AddSprint(2, SprintState.Closed, "2026-03-12", "2026-03-10");
        world.Issue("CORE-1", "2026-02-20").In(2).To(Done, "2026-03-05");
        Assert.Null(world.Ask("sprintPredictability", Now).Value);
        Assert.Equal(0, world.Ask("storySpillover", Now).SampleSize);
        var snapshot = world.Build();
        var scope = Calculators.Of(world.Options).Sprints.Scope(world.Request(snapshot, Now));
        Assert.Equal("endedBeforeStart", scope.Unknown(snapshot.Sprints.Single(s => s.Id == 2).Ordinal)?.Code);
    }

    [Fact]
    public void Points_are_those_at_the_start_when_added_and_at_the_end()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Estimate(3).Estimate("2026-03-05", 5).To(Done, "2026-03-10");
        world.Issue("CORE-2", "2026-02-20").Estimate(1).Estimate("2026-03-02", 2).Sprints("2026-03-03", 1).Estimate("2026-03-04", 8);
        world.Issue("CORE-3", "2026-02-20").In(1).Estimate(13).Estimate("2026-03-04", 20).Sprints("2026-03-05");
        world.Issue("CORE-4", "2026-02-20").In(1);
        var details = Details(world.Ask("sprintPredictability", Now));
        Assert.Equal(new PredictabilityPoints(16, 5, 1), details.Points);
        Assert.Equal(new SprintPoints(16, 5, 2, 0, 13, 5, 0, 8), Assert.Single(details.Sprints).Points);
    }

    [Fact]
    public void Commitment_grace_moves_the_start_for_membership_only()
    {
        world.Options.Kpis.SprintPredictability.CommitmentGraceHours = 24;
        world.Issue("CORE-1", "2026-02-20").Sprints("2026-03-02T10:00", 1).To(Done, "2026-03-02T09:00");
        world.Issue("CORE-2", "2026-02-20").Sprints("2026-03-02T10:00:00.001", 1);
        var details = Details(world.Ask("sprintPredictability", Now));
        Assert.Equal((1, 1, 1), (details.Committed, details.CompletedOfCommitted, details.AddedAfterStart));
    }

    [Fact]
    public void Sub_tasks_and_epics_are_not_counted_and_a_sprint_of_them_alone_is_not_listed()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).With(v => v with { TypeId = SubTask });
        world.Issue("CORE-2", "2026-02-20").In(1).With(v => v with { TypeId = Epic });
        var report = world.Ask("sprintPredictability", Now);
        Assert.Empty(Details(report).Sprints);
        Assert.Equal((null, KpiStatus.Unavailable, "no closed sprint in the window"), (report.Value, report.Status, report.Reason));
    }

    [Fact]
    public void With_sprints_but_nothing_committed_the_value_is_unknown_with_the_reason()
    {
        world.Issue("CORE-1", "2026-02-20").Sprints("2026-03-03", 1);
        var report = world.Ask("sprintPredictability", Now);
        Assert.Equal((null, "nothing was committed"), (report.Value, report.Reason));
    }

    [Fact]
    public void Kanban_alone_is_said_so()
    {
        world.Issue("KAN-1", "2026-02-20").With(v => v with { ProjectId = Kan });
        Assert.Contains("Kanban", world.Ask("sprintPredictability", Now).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_sprints_of_each_board_are_taken_whatever_their_age()
    {
        for (var id = 2; id <= 5; id++)
        {
            world.AddSprint(id, SprintState.Closed, $"2024-0{id}-01", $"2024-0{id}-20");
            world.Issue($"CORE-{id}", "2023-01-01").In(id);
        }

        var snapshot = world.Build();
        var report = Calculators
            .Of(world.Options)
            .Kpis.Compute(TestWorld.Module("sprintPredictability"), world.Request(snapshot, Now) with { Sprints = 2 });
        Assert.Equal([4L, 5L], Details(report).Sprints.Select(s => s.Id));
        Assert.Equal((T("2024-02-01"), T("2024-03-20"), 2), (report.Previous?.From, report.Previous?.To, report.Previous?.SampleSize));
    }

    [Fact]
    public void A_window_takes_the_sprints_that_closed_in_it_both_ends_included()
    {
        world.Issue("CORE-1", "2026-02-20").In(1);
        Assert.Equal(1, world.Ask("sprintPredictability", Now, new DateWindow(T(End), T(Now))).SampleSize);
        Assert.Equal(0, world.Ask("sprintPredictability", Now, new DateWindow(T(End).AddMilliseconds(1), T(Now))).SampleSize);
        Assert.Equal(1, world.Ask("sprintPredictability", End, new DateWindow(T("2026-03-01"), T(End))).SampleSize);
    }

    [Fact]
    public void A_sprint_that_was_never_started_has_no_report()
    {
        world.AddSprint(2, SprintState.Closed, null, End).AddSprint(3, SprintState.Future, Start, null);
        world.Issue("CORE-1", "2026-02-20").In(2, 3);
        Assert.Empty(Details(world.Ask("sprintPredictability", Now)).Sprints);
    }

    [Fact]
    public void A_deleted_issue_counts_before_its_tombstone_and_not_from_it_on()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).With(v => v with { DeletedAt = T("2026-03-18") });
        Assert.Equal(1, world.Ask("sprintPredictability", "2026-03-17", now: Now).SampleSize);
        Assert.Equal(0, world.Ask("sprintPredictability", "2026-03-18", now: Now).SampleSize);
    }

    [Fact]
    public void The_project_filter_goes_by_the_current_project()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).With(v => v with { ProjectId = Kan });
        Assert.Equal(0, world.Ask("sprintPredictability", Now, filter: new Filter { Projects = ["CORE"] }).SampleSize);
        Assert.Equal(1, world.Ask("sprintPredictability", Now, filter: new Filter { Projects = ["KAN"] }).SampleSize);
    }

    [Fact]
    public void Evidence_tells_what_became_of_each_issue_and_narrows_to_a_part()
    {
        world.Issue("CORE-1", "2026-02-20").In(1).Estimate(3).To(Done, "2026-03-10");
        world.Issue("CORE-2", "2026-02-20").Sprints("2026-03-05", 1);
        var snapshot = world.Build();
        var calculator = Calculators.Of(world.Options).Kpis;
        var all = calculator.Evidence(Module("sprintPredictability"), world.Request(snapshot, Now));
        Assert.Equal(["Sprint 1", 1L, "completed", true, 3.0], all.Rows[0].Values);
        Assert.Equal(["Sprint 1", 1L, "carriedOver", false, null], all.Rows[1].Values);
        Assert.Equal(
            1,
            Assert.Single(calculator.Evidence(Module("sprintPredictability"), world.Request(snapshot, Now), "added").Rows).Issue
        );
        Assert.Contains("sprint in (1)", all.Jql, StringComparison.Ordinal);
    }

    private static SprintPredictabilityDetails Details(KpiReport report) => Assert.IsType<SprintPredictabilityDetails>(report.Details);
}
