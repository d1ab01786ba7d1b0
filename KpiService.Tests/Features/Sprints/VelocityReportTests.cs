using KpiService.Domain;
using KpiService.Features.Sprints;
using KpiService.Features.Sprints.Velocity;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing.Drivers;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Sprints;

public sealed class VelocityReportTests
{
    private const long KanBoard = 8;
    private const string Now = "2026-06-01";
    private readonly TestWorld world = new();

    [Fact]
    public void Spread_is_told_in_nearest_ranks()
    {
        var spread = VelocitySpread.Of([.. Enumerable.Range(1, 10).Select(v => (double)v)]);
        Assert.Equal(
            (10, 5.5, 5, 2, 9, 1, 10),
            (spread.Sprints, spread.Mean, spread.Median, spread.P15, spread.P85, spread.Min, spread.Max)
        );
        Assert.Equal(3.0277, spread.StandardDeviation ?? 0, 4);
        Assert.Equal(new VelocitySpread(0, null, null, null, null, null, null, null), VelocitySpread.Of([]));
    }

    [Fact]
    public void Each_board_has_its_sprints_by_completion_and_its_spread()
    {
        Sprint(1, "2026-03-01", done: 3, open: 1);
        Sprint(2, "2026-03-15", done: 1, open: 1);
        var board = Assert.Single(Report().Boards);
        Assert.Equal((Board, "Core board", "jira"), (board.BoardId, board.BoardName, board.Instance));
        Assert.Equal([1L, 2], board.Sprints.Select(s => s.Id));
        Assert.Equal((2.0, 2, 4.0), (board.Issues.Mean, board.Issues.Sprints, board.Points?.Mean));
        Assert.Equal(100.0 * 4 / 6, board.Predictability);
    }

    [Fact]
    public void Added_work_counts_as_completed_too()
    {
        world.AddSprint(1, SprintState.Closed, "2026-03-01", "2026-03-10");
        world.Issue("CORE-1", "2026-02-01").Sprints("2026-03-02", 1).Estimate(5).To(Done, "2026-03-05");
        var sprint = Assert.Single(Assert.Single(Report().Boards).Sprints);
        Assert.Equal((0, 1, 5.0, null), (sprint.Committed, sprint.Completed, sprint.Points?.Completed, sprint.Value));
    }

    [Fact]
    public void A_board_that_estimates_by_count_has_no_points()
    {
        world.Catalog.Boards[0].EstimationFieldId = null;
        Sprint(1, "2026-03-01", done: 1, open: 0);
        var board = Assert.Single(Report().Boards);
        Assert.Null(board.Points);
        Assert.Equal(1, board.Issues.Mean);
    }

    [Fact]
    public void From_six_sprints_on_there_are_limits_and_a_sprint_beyond_them_is_named()
    {
        for (var k = 1; k <= 12; k++)
            Sprint(k, $"2025-{k:00}-01", done: k == 12 ? 30 : 3 + (k % 2), open: 0);
        var board = Assert.Single(Report().Boards);
        Assert.Contains(new SprintSignal(12, "outside"), board.IssuesLimits?.Signals ?? []);
        Assert.Equal(100, board.PredictabilityLimits?.Mean);
    }

    [Fact]
    public void A_sprint_that_began_before_the_stored_history_is_left_out_and_told()
    {
        world.Catalog.Cursors[0].Horizon = T("2026-03-10");
        Sprint(1, "2026-03-01", done: 1, open: 0);
        Sprint(2, "2026-03-15", done: 1, open: 0);
        var report = Report();
        Assert.Equal(2, Assert.Single(Assert.Single(report.Boards).Sprints).Id);
        Assert.StartsWith("1 of 2 sprints are left out: beforeHistory", report.LeftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void The_horizon_of_a_project_that_has_no_part_in_the_sprint_does_not_matter()
    {
        world.Catalog.Cursors[1].Horizon = T("2026-05-10");
        world.Issue("KAN-1", "2026-02-01").With(v => v with { ProjectId = Kan });
        Sprint(1, "2026-03-01", done: 1, open: 0);
        Assert.Null(Report().LeftOut);
    }

    [Fact]
    public void A_sprint_counts_for_each_board_that_shows_it_and_for_another_than_its_own_with_the_issues_of_that_ones_filter()
    {
        AddKanBoard();
        Show(1, Board);
        Show(1, KanBoard);
        Sprint(1, "2026-03-01", done: 3, open: 1);
        world.OnBoard(KanBoard, "CORE-1-0");
        world.OnBoard(KanBoard, "CORE-1-3");
        var boards = Report().Boards;
        Assert.Equal([Board, KanBoard], boards.Select(b => b.BoardId ?? 0));
        Assert.Equal(
            [(4, 3, 6.0), (2, 1, 2.0)],
            boards.Select(b => b.Sprints[0]).Select(s => (s.Committed, s.Completed, s.Points?.Completed ?? 0))
        );
    }

    [Fact]
    public void Without_a_window_each_board_has_its_own_last_sprints()
    {
        AddKanBoard();
        for (var k = 1; k <= 4; k++)
            Sprint(k, $"2026-0{k}-01", done: 1, open: 0);
        Show(1, KanBoard);
        world.OnBoard(KanBoard, "CORE-1-0");
        var boards = Report(windowed: false).Boards;
        Assert.Equal(
            [
                [2L, 3, 4],
                [1],
            ],
            boards.Select(b => b.Sprints.Select(s => s.Id))
        );
    }

    [Fact]
    public void A_board_that_estimates_in_time_has_hours_and_no_points()
    {
        world.Catalog.Boards[0].EstimationFieldId = "timeoriginalestimate";
        world.AddSprint(1, SprintState.Closed, "2026-03-01", "2026-03-10");
        world.Issue("CORE-1", "2026-02-01").In(1).Estimate(7_200, "timeoriginalestimate").Estimate(5).To(Done, "2026-03-05");
        var board = Assert.Single(Report().Boards);
        Assert.Null(board.Points);
        Assert.Equal((2.0, 2.0, null), (board.Hours?.Mean, board.Sprints[0].Hours?.Completed, board.Sprints[0].Points));
    }

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-12", true)]
    [InlineData("2026-03-21", false)]
    public void A_sprint_that_runs_past_its_planned_end_is_overdue(string asOf, bool overdue)
    {
        world.AddSprint(1, SprintState.Closed, "2026-03-01", "2026-03-20");
        world.Catalog.Sprints[0].EndAt = T("2026-03-10");
        world.Issue("CORE-1", "2026-02-01").In(1);
        var scope = Calculators.Of(world.Options).Sprints.Scope(world.Request(world.Build(), asOf, now: Now));
        Assert.Equal(overdue, scope.Summary(0, scope.Report(0)).Overdue);
    }

    [Fact]
    public void As_of_a_past_instant_a_sprint_is_running()
    {
        Sprint(1, "2026-03-01", done: 1, open: 1);
        var snapshot = world.Build();
        var scope = Calculators.Of(world.Options).Sprints.Scope(world.Request(snapshot, "2026-03-02", now: Now));
        var summary = scope.Summary(0, scope.Report(0));
        Assert.Equal((SprintState.Active, null, 0, 2), (summary.State, summary.CompletedAt, summary.Completed, summary.CarriedOver));
    }

    private void AddKanBoard() =>
        world.Catalog.Boards.Add(
            new BoardRow
            {
                InstanceId = 1,
                Id = KanBoard,
                Name = "Kan board",
                Type = "scrum",
                Listed = true,
            }
        );

    private void Show(long sprint, long board) =>
        world.Catalog.BoardSprints.Add(
            new BoardSprintRow
            {
                InstanceId = 1,
                BoardId = board,
                SprintId = sprint,
            }
        );

    private void Sprint(int id, string start, int done, int open)
    {
        world.AddSprint(id, SprintState.Closed, start, T(start).AddDays(10).ToString());
        for (var k = 0; k < done + open; k++)
        {
            var issue = world.Issue($"CORE-{id}-{k}", "2024-01-01").In(id).Estimate(2);
            if (k < done)
                issue.To(Done, T(start).AddDays(5).ToString());
        }
    }

    private VelocityReport Report(bool windowed = true)
    {
        var snapshot = world.Build();
        var request = world.Request(snapshot, Now, Window("2024-01-01", Now));
        var scope = Calculators.Of(world.Options).Sprints.Scope(request);
        return VelocityReport.Of(
            scope,
            new SprintChoice(request.Selection, scope.Ledger).PerBoard(windowed ? request.Window : null, 3, request.AsOf)
        );
    }
}
