using KpiService.Domain;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class IssueTimelineReaderTests
{
    private const long Hour = 3_600_000;
    private readonly TestWorld world = new();

    [Fact]
    public void Time_in_status_is_summed_to_the_millisecond_and_a_slip_counts()
    {
        world
            .Issue("CORE-1", "2026-03-02T00:00")
            .To(InProgress, "2026-03-02T01:00:00.001")
            .To(Done, "2026-03-02T03:00")
            .To(InProgress, "2026-03-02T03:01")
            .To(Done, "2026-03-02T03:02");
        var times = Read("2026-03-05").TimeInStatusMilliseconds;
        Assert.Equal(Hour + 1, times[ToDo]);
        Assert.Equal((2 * Hour) - 1 + 60_000, times[InProgress]);
        Assert.Equal(60_000, times[Done]);
    }

    [Fact]
    public void The_open_visit_of_unfinished_work_ends_now_and_of_finished_work_adds_nothing()
    {
        world.Issue("CORE-1", "2026-03-02T00:00").To(Done, "2026-03-02T05:00");
        Assert.Equal(0, Read("2026-03-05").TimeInStatusMilliseconds[Done]);
        Assert.Equal(2 * Hour, Read("2026-03-02T02:00").TimeInStatusMilliseconds[ToDo]);
    }

    [Fact]
    public void With_no_history_time_runs_from_creation_to_the_resolution_date()
    {
        world.Issue("CORE-1", "2026-03-02T00:00", Done).With(v => v with { Resolved = T("2026-03-02T07:00") });
        Assert.Equal(7 * Hour, Read("2026-03-05").TimeInStatusMilliseconds[Done]);
    }

    [Fact]
    public void Sprints_and_flags_are_spans_and_an_open_one_has_no_end()
    {
        world.AddSprint(1, SprintState.Active, "2026-03-01", null);
        world
            .Issue("CORE-1", "2026-03-02")
            .Sprints("2026-03-03", 1)
            .Flagged("2026-03-04", true)
            .Flagged("2026-03-05", false)
            .Flagged("2026-03-06", true);
        var timeline = Read("2026-03-10");
        Assert.Equal([new SprintStay(1, "Sprint 1", T("2026-03-03"), null)], timeline.Sprints);
        Assert.Equal([new FlaggedSpan(T("2026-03-04"), T("2026-03-05")), new FlaggedSpan(T("2026-03-06"), null)], timeline.Flagged);
    }

    [Fact]
    public void Active_time_leaves_out_waiting_statuses_and_impediments()
    {
        world.Options.Workflow.Waiting.Add("Blocked");
        world
            .Issue("CORE-1", "2026-03-02T00:00")
            .To(InProgress, "2026-03-02T01:00")
            .Flagged("2026-03-02T02:00", true)
            .Flagged("2026-03-02T03:00", false)
            .To(Blocked, "2026-03-02T05:00")
            .To(Done, "2026-03-02T09:00");
        Assert.Equal(3 * 3600, IssueFigures.Of(world.Build(), 0, T("2026-03-05")).ActiveTimeSeconds);
    }

    [Fact]
    public void Active_time_is_unknown_where_the_history_is_incomplete()
    {
        world.Issue("CORE-1", "2026-03-02").With(v => v with { ChangelogComplete = false });
        Assert.Null(IssueFigures.Of(world.Build(), 0, T("2026-03-05")).ActiveTimeSeconds);
    }

    private IssueTimeline Read(string asOf) => IssueTimelineReader.Read(world.Build(), 0, T(asOf));
}
