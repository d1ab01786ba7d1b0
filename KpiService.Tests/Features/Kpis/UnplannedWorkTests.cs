using KpiService.Domain;
using KpiService.Features.Kpis;
using KpiService.Features.Kpis.UnplannedWork;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Features.Kpis;

public sealed class UnplannedWorkTests
{
    private const string Now = "2026-03-20";
    private readonly TestWorld world = new TestWorld().AddSprint(1, SprintState.Closed, "2026-03-01", "2026-03-14");

    public UnplannedWorkTests() => world.Catalog.Boards[0].Type = "scrum";

    [Fact]
    public void Labelled_and_added_are_shown_with_their_overlap()
    {
        Scope();
        var report = world.Ask("unplannedWork", Now);
        var details = Details(report);
        Assert.Equal(
            (75.0, 3, 4, 2, 2, 1),
            (report.Value, details.Unplanned, details.Total, details.Labelled, details.AddedAfterStart, details.Overlap)
        );
        Assert.Equal((1, 1), (details.AddedNew, details.AddedFromBacklog));
        Assert.Equal(new UnplannedSprint(1, "Sprint 1", T("2026-03-14"), 4, 3, 75), Assert.Single(details.Sprints));
    }

    [Theory]
    [InlineData("labelled", 50)]
    [InlineData("added", 50)]
    [InlineData("both", 75)]
    public void What_counts_is_configurable(string count, double expected)
    {
        Scope();
        world.Options.Kpis.UnplannedWork.Count = count;
        Assert.Equal(expected, world.Ask("unplannedWork", Now).Value);
    }

    [Fact]
    public void An_issue_in_two_sprints_counts_in_both()
    {
        world.AddSprint(2, SprintState.Closed, "2026-03-15", "2026-03-18");
        world.Issue("CORE-1", "2026-02-20").In(1, 2);
        Assert.Equal(2, world.Ask("unplannedWork", Now).SampleSize);
    }

    [Fact]
    public void With_a_closed_sprint_Kanban_is_shown_apart()
    {
        world.Issue("CORE-1", "2026-02-20").In(1);
        Kanban("KAN-1", "Urgent");
        var report = world.Ask("unplannedWork", Now);
        Assert.Equal((1, new KanbanWork(1, 1)), (report.SampleSize, Details(report).Kanban));
        Assert.Contains(report.Caveats, c => c.Code == "kanban");
    }

    [Fact]
    public void Without_a_closed_sprint_Kanban_counts()
    {
        Kanban("KAN-1", "incident");
        Kanban("KAN-2", "other");
        var report = world.Ask("unplannedWork", Now);
        Assert.Equal((50.0, 2), (report.Value, report.SampleSize));
    }

    [Fact]
    public void With_neither_it_is_unknown_and_the_Kanban_part_is_there()
    {
        var report = world.Ask("unplannedWork", Now);
        Assert.Equal((null, "no closed sprint in the window"), (report.Value, report.Reason));
        Assert.Equal(new KanbanWork(0, 0), Details(report).Kanban);
    }

    [Fact]
    public void Labels_are_the_issues_own()
    {
        world.Issue("CORE-9", "2026-02-01").Labels("urgent").With(v => v with { TypeId = Epic });
        world.Issue("CORE-1", "2026-02-20").In(1).With(v => v with { ParentId = 1 });
        Assert.Equal(0, world.Ask("unplannedWork", Now).Value);
    }

    private void Scope()
    {
        world.Issue("CORE-1", "2026-02-20").In(1);
        world.Issue("CORE-2", "2026-02-20").In(1).Labels("URGENT");
        world.Issue("CORE-3", "2026-02-20").Sprints("2026-03-05", 1);
        world.Issue("CORE-4", "2026-03-06").In(1).Labels("interrupt");
    }

    private void Kanban(string key, string label) =>
        world.Issue(key, "2026-03-01").To(InProgress, "2026-03-05").Labels(label).With(v => v with { ProjectId = Kan });

    private static UnplannedWorkDetails Details(KpiReport report) => Assert.IsType<UnplannedWorkDetails>(report.Details);
}
