using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class WorkCategoriesTests
{
    private readonly TestWorld world = new();

    public WorkCategoriesTests()
    {
        world.Options.Labels.Global.WorkCategories.Add(
            new WorkCategoryOptions
            {
                Label = "feature",
                Name = "Feature",
                Types = { "Task" },
            }
        );
        world.Options.Labels.Global.WorkCategories.Add(
            new WorkCategoryOptions
            {
                Label = "debt",
                Name = "Debt",
                Components = { "Legacy" },
            }
        );
    }

    [Fact]
    public void The_first_configured_label_wins_not_the_first_of_the_issue()
    {
        world.Issue("CORE-1", "2026-03-02").Labels("debt", "feature");
        Assert.Equal("feature", Category("CORE-1"));
    }

    [Fact]
    public void Labels_are_compared_as_written()
    {
        world.Issue("CORE-1", "2026-03-02").Labels("Feature");
        Assert.Null(Category("CORE-1"));
    }

    [Fact]
    public void The_epics_label_comes_before_the_parents_and_both_before_components_and_types()
    {
        world.Issue("CORE-9", "2026-03-01").Labels("debt").With(v => v with { TypeId = Epic });
        world.Issue("CORE-8", "2026-03-01").Labels("feature");
        world.Issue("CORE-1", "2026-03-02").With(v => v with { EpicKey = "CORE-9", ParentId = 2, TypeId = TestWorld.Task });
        world.Issue("CORE-2", "2026-03-02").With(v => v with { ParentId = 2 }).With(IssueAttributes.Components, "[\"Legacy\"]");
        Assert.Equal(("debt", "feature"), (Category("CORE-1"), Category("CORE-2")));
    }

    [Fact]
    public void A_deleted_epic_passes_nothing_on()
    {
        world.Issue("CORE-9", "2026-03-01").Labels("debt").With(v => v with { TypeId = Epic, DeletedAt = T("2026-03-04") });
        world.Issue("CORE-1", "2026-03-02").With(v => v with { ParentId = 1 });
        Assert.Null(Category("CORE-1"));
    }

    [Fact]
    public void Components_come_before_types()
    {
        world.Issue("CORE-1", "2026-03-02").With(v => v with { TypeId = TestWorld.Task }).With(IssueAttributes.Components, "[\"Legacy\"]");
        world.Issue("CORE-2", "2026-03-02").With(v => v with { TypeId = TestWorld.Task });
        Assert.Equal(("debt", "feature"), (Category("CORE-1"), Category("CORE-2")));
    }

    [Fact]
    public void A_projects_space_replaces_the_global_list()
    {
        world.Options.Labels.Spaces.Add(
            new LabelSpaceOptions
            {
                Name = "Core",
                Projects = { "CORE" },
                WorkCategories =
                {
                    new WorkCategoryOptions { Label = "x", Name = "X" },
                },
            }
        );
        world.Issue("CORE-1", "2026-03-02").Labels("feature", "x");
        world.Issue("KAN-1", "2026-03-02").Labels("feature", "x").With(v => v with { ProjectId = Kan });
        Assert.Equal(("x", "feature"), (Category("CORE-1"), Category("KAN-1")));
    }

    private string? Category(string key)
    {
        var snapshot = world.Build();
        var category = snapshot.Categories.Of(snapshot.FindIssues(key).Single());
        return category < 0 ? null : snapshot.Categories.All[category].Label;
    }
}
