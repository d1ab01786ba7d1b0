using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot.Histories;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class WorkflowMapTests
{
    private readonly TestWorld world = new();

    [Fact]
    public void Jiras_category_holds_where_nothing_overrides_it() =>
        Assert.Equal(new StatusPlace(StatusCategory.Done, false, CategorySource.Jira), Place(Done));

    [Theory]
    [InlineData("blocked")]
    [InlineData("3")]
    public void A_status_is_overridden_by_name_or_id(string entry)
    {
        world.Options.Workflow.ToDo.Add(entry);
        Assert.Equal(new StatusPlace(StatusCategory.ToDo, false, CategorySource.Configuration), Place(Blocked));
    }

    [Fact]
    public void The_projects_override_wins_over_the_global_one()
    {
        world.Options.Workflow.ToDo.Add("Blocked");
        world.Options.Workflow.Projects.Add(new ProjectWorkflowOptions { Key = "CORE", Done = { "Blocked" } });
        Assert.Equal(StatusCategory.Done, Place(Blocked).Category);
        Assert.Equal(StatusCategory.ToDo, Place(Blocked, project: 1).Category);
    }

    [Fact]
    public void Waiting_marks_a_status_and_leaves_its_category()
    {
        world.Options.Workflow.Waiting.Add("Blocked");
        Assert.Equal(new StatusPlace(StatusCategory.InProgress, true, CategorySource.Jira), Place(Blocked));
    }

    [Fact]
    public void A_status_that_is_gone_takes_the_category_of_a_living_namesake_the_projects_own_first()
    {
        world.AddStatus(Gone, "Done", null, listed: false);
        Assert.Equal(new StatusPlace(StatusCategory.Done, false, CategorySource.Namesake), Place(Gone));
        world.AddStatus(9, "Done", StatusCategory.ToDo, project: Kan);
        Assert.Equal(StatusCategory.Done, Place(Gone).Category);
        Assert.Equal(StatusCategory.ToDo, Place(Gone, project: 1).Category);
    }

    [Fact]
    public void Without_a_namesake_it_is_in_progress_unmapped_and_told()
    {
        world.AddStatus(Gone, "Verified", null, listed: false);
        Assert.Equal(new StatusPlace(StatusCategory.InProgress, false, CategorySource.Unmapped), Place(Gone));
        Assert.Equal(["Verified"], world.Build().UnmappedStatuses.Select(s => s.Name));
    }

    [Fact]
    public void Passing_through_a_status_that_is_gone_looks_like_a_reopening_unless_it_is_mapped()
    {
        world.Issue("CORE-1", "2026-03-02").To(Done, "2026-03-03").To(Gone, "2026-03-04").To(Done, "2026-03-05");
        Assert.Equal(1, IssueFigures.Of(world.Build(), 0, T("2026-03-09")).ReopenEvents);
        world.Options.Workflow.Done.Add("6");
        Assert.Equal(0, IssueFigures.Of(world.Build(), 0, T("2026-03-09")).ReopenEvents);
    }

    private StatusPlace Place(long status, int project = 0)
    {
        var snapshot = world.Build();
        return snapshot.Workflow[project, snapshot.Statuses.Single(s => s.Id == status).Ordinal];
    }
}
