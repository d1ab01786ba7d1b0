using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Domain.Facts;
using KpiService.Questions;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Questions;

public sealed class ScopeResolverTests
{
    private readonly TestWorld world = new();

    public ScopeResolverTests()
    {
        world.Issue("CORE-1", "2026-03-02").Labels("a").With(IssueAttributes.Priority, "High");
        world.Issue("CORE-2", "2026-03-02").Labels("b").With(v => v with { TypeId = TestWorld.Task, EpicKey = "CORE-9" });
        world.Issue("KAN-1", "2026-03-02").Labels("a", "b").With(v => v with { ProjectId = Kan });
        world.Issue("CORE-9", "2026-03-01").With(v => v with { TypeId = Epic });
        world.Issue("CORE-3", "2026-03-02").With(v => v with { TypeId = SubTask });
        world.OnBoard(Board, "CORE-1");
        world.OnBoard(Board, "KAN-1");
    }

    [Fact]
    public void Without_a_filter_standard_types_are_selected() => Assert.Equal("CORE-1 CORE-2 KAN-1", Keys(new Filter()));

    [Fact]
    public void An_export_takes_every_type() => Assert.Equal("CORE-1 CORE-2 KAN-1 CORE-9 CORE-3", Keys(new Filter(), everyType: true));

    [Fact]
    public void Explicit_types_replace_the_default_levels() => Assert.Equal("CORE-9", Keys(new Filter { Types = ["epic"] }));

    [Fact]
    public void Parts_of_a_filter_are_combined_with_and()
    {
        Assert.Equal("CORE-1", Keys(new Filter { Projects = ["core"], Attributes = Filters.By(IssueAttributes.Labels, ["a"]) }));
        Assert.Equal("CORE-1", Keys(new Filter { Projects = ["CORE"], Boards = [Board] }));
        Assert.Equal("CORE-2", Keys(new Filter { Epic = "CORE-9" }));
        Assert.Equal("CORE-1", Keys(new Filter { Attributes = Filters.By(IssueAttributes.Priority, ["high"]) }));
        Assert.Equal(
            "",
            Keys(
                new Filter
                {
                    Projects = ["CORE"],
                    Attributes = Filters.By(IssueAttributes.Labels, ["a"]),
                    Types = ["Task"],
                }
            )
        );
    }

    [Fact]
    public void A_team_is_the_union_of_its_projects_boards_and_labels()
    {
        world.Options.Projects.Teams.Add(
            new TeamOptions
            {
                Name = "Both",
                Projects = { "KAN" },
                Labels = { "b" },
            }
        );
        Assert.Equal("CORE-2 KAN-1", Keys(new Filter { Team = "both" }));
    }

    [Fact]
    public void A_board_inside_a_teams_project_narrows_the_project_to_it()
    {
        world.Options.Projects.Teams.Add(
            new TeamOptions
            {
                Name = "Core",
                Projects = { "CORE" },
                Boards = { Board },
            }
        );
        world.AddSprint(1, SprintState.Active, "2026-03-01", null).AddSprint(2, SprintState.Active, "2026-03-01", null, board: null);
        var selection = Resolve(new Filter { Team = "Core" }).Selection;
        Assert.NotNull(selection);
        Assert.Equal("CORE-1 KAN-1", Keys(new Filter { Team = "Core" }));
        Assert.Equal([true, false], new[] { selection.ContainsSprint(0), selection.ContainsSprint(1) });
    }

    [Theory]
    [InlineData("projects", "Unknown project 'X'. Accepted: CORE, KAN.")]
    [InlineData("team", "Unknown team 'X'. Accepted: none yet, sync first.")]
    [InlineData("types", "Unknown issue type 'X'. Accepted: Epic, Story, Sub-task, Task.")]
    [InlineData("labels", "Unknown label 'X'. Accepted: a, b.")]
    [InlineData("priorities", "Unknown priority 'X'. Accepted: High.")]
    [InlineData("instance", "Unknown Jira 'X'. Accepted: jira.")]
    [InlineData("boards", "Unknown board '99'. Accepted: 7.")]
    public void What_is_unknown_is_refused_with_the_accepted_values(string parameter, string message)
    {
        var filter = parameter switch
        {
            "projects" => new Filter { Projects = ["X"] },
            "team" => new Filter { Team = "X" },
            "types" => new Filter { Types = ["X"] },
            "labels" => new Filter { Attributes = Filters.By(IssueAttributes.Labels, ["X"]) },
            "priorities" => new Filter { Attributes = Filters.By(IssueAttributes.Priority, ["X"]) },
            "instance" => new Filter { Instance = "X" },
            _ => new Filter { Boards = [99] },
        };
        var result = Resolve(filter);
        Assert.Null(result.Selection);
        Assert.Equal((parameter, message), (result.Errors.Single().Parameter, result.Errors.Single().Message));
    }

    [Fact]
    public void A_key_of_two_Jiras_is_refused_naming_both_and_accepted_with_its_Jira()
    {
        world.Catalog.Instances.Add(
            new InstanceRow
            {
                Id = 2,
                Name = "other",
                Url = "https://other.test",
            }
        );
        world.AddProject(900, "CORE", instance: 2);
        Assert.Contains(
            "exists in jira and other",
            Resolve(new Filter { Projects = ["CORE"] }).Errors.Single().Message,
            StringComparison.Ordinal
        );
        Assert.Equal("CORE-1 CORE-2", Keys(new Filter { Projects = ["jira:CORE"] }));
        Assert.Equal("CORE-1 CORE-2", Keys(new Filter { Projects = ["CORE"], Instance = "jira" }));
    }

    [Fact]
    public void A_board_whose_issues_cannot_be_read_is_refused_with_the_reason()
    {
        world.Catalog.Boards[0].MembershipError = "403 from the filter.";
        Assert.Contains("403 from the filter.", Resolve(new Filter { Boards = [Board] }).Errors.Single().Message, StringComparison.Ordinal);
    }

    private FilterResult Resolve(Filter filter, bool everyType = false) =>
        FilterResolver.Resolve(world.Build(), filter, world.Options, everyType);

    private string Keys(Filter filter, bool everyType = false)
    {
        var snapshot = world.Build();
        var selection = FilterResolver.Resolve(snapshot, filter, world.Options, everyType).Selection;
        Assert.NotNull(selection);
        return string.Join(' ', Enumerable.Range(0, snapshot.Issues.Count).Where(selection.Contains).Select(snapshot.Issues.Key));
    }
}
