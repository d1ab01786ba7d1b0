using KpiService.Configuration;
using KpiService.Snapshot;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

/// <summary>Data Center says of a type whether it is a sub-task, and nothing more.</summary>
public sealed class TypeLevelTests
{
    private readonly TestWorld world = new();

    public TypeLevelTests()
    {
        foreach (var type in world.Catalog.Types)
            type.Level = null;
        world.Catalog.Types.Single(t => t.Id == SubTask).Subtask = true;
        Call(Epic, "Эпик");
    }

    [Fact]
    public void Epics_are_the_types_whose_issues_carry_an_epic_name_whatever_they_are_called()
    {
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic, HasEpicName = true });
        world.Issue("CORE-1", "2026-01-01");
        Assert.Equal([(0, LevelSource.Standard), (0, LevelSource.Standard), (1, LevelSource.EpicName), (-1, LevelSource.Jira)], Levels());
    }

    [Fact]
    public void One_converted_issue_makes_no_epics_of_its_type()
    {
        world.Issue("CORE-1", "2026-01-01").With(v => v with { HasEpicName = true });
        world.Issue("CORE-2", "2026-01-01").With(v => v with { EpicKey = "CORE-1" });
        Assert.Equal((0, LevelSource.Standard), Levels()[0]);
    }

    [Fact]
    public void Without_the_name_the_targets_of_epic_links_tell()
    {
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic });
        world.Issue("CORE-1", "2026-01-01").With(v => v with { EpicKey = "CORE-9" });
        world.Issue("CORE-2", "2026-01-01").With(v => v with { EpicKey = "CORE-9" });
        Assert.Equal((1, LevelSource.EpicLink), Levels()[2]);
    }

    [Fact]
    public void What_is_gone_from_Jira_tells_nothing()
    {
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic, HasEpicName = true, DeletedAt = T("2026-02-01") });
        world.Issue("CORE-8", "2026-01-01").With(v => v with { TypeId = Epic });
        Assert.Equal((0, LevelSource.Standard), Levels()[2]);
    }

    [Fact]
    public void The_configuration_comes_first()
    {
        world.Options.Workflow.Levels.Add(new TypeLevelOptions { Type = "Эпик", Level = 0 });
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic, HasEpicName = true });
        Assert.Equal((0, LevelSource.Configuration), Levels()[2]);
    }

    [Fact]
    public void The_word_counts_only_where_nothing_tells_the_epics()
    {
        Call(TestWorld.Task, "Epic");
        Assert.Equal((1, LevelSource.Name), Levels()[1]);
        world.Issue("CORE-9", "2026-01-01").With(v => v with { TypeId = Epic, HasEpicName = true });
        Assert.Equal((0, LevelSource.Standard), Levels()[1]);
    }

    private void Call(long type, string name) => world.Catalog.Types.Single(t => t.Id == type).Name = name;

    private List<(int, LevelSource)> Levels() => [.. world.Build().Types.OrderBy(t => t.Id).Select(t => (t.Level, t.LevelSource))];
}
