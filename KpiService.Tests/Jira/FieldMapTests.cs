using KpiService.Configuration;
using KpiService.Domain.Facts;
using KpiService.Jira.Fields;

namespace KpiService.Tests.Jira;

public sealed class FieldMapTests
{
    private const string Float = "com.atlassian.jira.plugin.system.customfieldtypes:float";
    private const string CheckBoxes = "com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes";

    private static readonly FieldFact[] Fields =
    [
        new("summary", "Summary", "string", null),
        new("customfield_1", "Iteration", "array", "com.pyxis.greenhopper.jira:gh-sprint"),
        new("customfield_2", "Story Points", "number", Float),
        new("customfield_3", "Story points", "number", Float),
        new("customfield_4", "Story point estimate", "number", "com.pyxis.greenhopper.jira:jsw-story-points"),
        new("customfield_5", "Cost", "number", Float),
        new("customfield_6", "Epic Link", "any", "com.pyxis.greenhopper.jira:gh-epic-link"),
        new("customfield_7", "Colours", "array", CheckBoxes),
        new("customfield_8", "Flagged", "array", CheckBoxes),
        new("customfield_10", "Epic Name", "string", "com.pyxis.greenhopper.jira:gh-epic-label"),
        new("customfield_9", "Sprint", "string", "com.atlassian.jira.plugin.system.customfieldtypes:textfield"),
    ];

    [Fact]
    public void Fields_are_found_by_schema_not_by_id()
    {
        var map = Discover();

        Assert.Equal("customfield_1", Assert.Single(map.SprintFieldIds));
        Assert.Equal("customfield_6", Assert.Single(map.EpicLinkFieldIds));
        Assert.Equal("customfield_8", Assert.Single(map.FlaggedFieldIds));
        Assert.Equal("customfield_10", map.EpicNameFieldId);
    }

    [Fact]
    public void Of_several_fields_of_one_meaning_all_are_asked_for()
    {
        var map = FieldMap.Discover(
            [
                .. Fields,
                new("customfield_20", "Flagged", "array", CheckBoxes),
                new("customfield_21", "Sprint", "array", "com.pyxis.greenhopper.jira:gh-sprint"),
            ],
            [],
            new FieldOverrides(),
            people: false
        );

        Assert.Equal(["customfield_1", "customfield_21"], map.SprintFieldIds);
        Assert.Equal(["customfield_8", "customfield_20"], map.FlaggedFieldIds);
        Assert.Superset(
            new HashSet<string> { "customfield_1", "customfield_21", "customfield_8", "customfield_20", "archiveddate" },
            map.Names(cloud: true).ToHashSet()
        );
    }

    [Fact]
    public void Each_deployment_is_asked_for_what_only_it_has()
    {
        Assert.Contains("statuscategorychangedate", Discover().Names(cloud: true));
        Assert.DoesNotContain("customfield_10", Discover().Names(cloud: true));
        Assert.Contains("customfield_10", Discover().Names(cloud: false));
        Assert.DoesNotContain("statuscategorychangedate", Discover().Names(cloud: false));
    }

    [Fact]
    public void Estimates_go_from_boards_over_team_managed_to_names() =>
        Assert.Equal(["customfield_5", "customfield_4", "customfield_2", "customfield_3"], Discover("customfield_5").EstimateFieldIds);

    [Fact]
    public void A_board_that_estimates_in_time_counts_last() =>
        Assert.Equal("timeoriginalestimate", Discover("timeoriginalestimate").EstimateFieldIds[^1]);

    [Fact]
    public void Overrides_come_first()
    {
        var overrides = new FieldOverrides
        {
            Sprint = "customfield_90, customfield_93",
            EpicLink = "customfield_91",
            Flagged = "customfield_92",
            StoryPoints = { "customfield_3" },
        };

        var map = FieldMap.Discover(Fields, ["customfield_5"], overrides, people: true);

        Assert.Equal(["customfield_90", "customfield_93"], map.SprintFieldIds);
        Assert.Equal("customfield_91", Assert.Single(map.EpicLinkFieldIds));
        Assert.Equal("customfield_92", Assert.Single(map.FlaggedFieldIds));
        Assert.True(map.People);
        Assert.Equal(["customfield_3", "customfield_5", "customfield_4", "customfield_2"], map.EstimateFieldIds);
    }

    [Theory]
    [InlineData("Markiert")]
    [InlineData("フラグ付き")]
    public void The_flag_is_found_under_its_translated_name(string name)
    {
        var map = FieldMap.Discover([new FieldFact("customfield_8", name, "array", CheckBoxes)], [], new FieldOverrides(), people: false);

        Assert.Equal("customfield_8", Assert.Single(map.FlaggedFieldIds));
    }

    [Fact]
    public void A_Jira_without_agile_fields_has_none()
    {
        var map = FieldMap.Discover([Fields[0]], [], new FieldOverrides(), people: false);

        Assert.Empty(map.SprintFieldIds.Concat(map.EpicLinkFieldIds).Concat(map.FlaggedFieldIds).Concat(map.EstimateFieldIds));
        Assert.Null(map.EpicNameFieldId);
    }

    private static FieldMap Discover(params string[] boards) => FieldMap.Discover(Fields, boards, new FieldOverrides(), people: false);
}
