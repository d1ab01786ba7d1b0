using KpiService.Snapshot.Histories;
using KpiService.Storage.Rows;
using KpiService.Tests.Testing.Worlds;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Snapshot;

public sealed class EstimateHistoryTests
{
    private readonly TestWorld world = new();

    [Fact]
    public void With_no_change_the_current_value_holds_since_creation()
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(5);
        Assert.Equal(5, At("2026-03-02"));
    }

    [Fact]
    public void The_first_value_is_the_from_of_the_first_change()
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(3).Estimate("2026-03-04", 8).Estimate("2026-03-06", null);
        Assert.Equal((3, 8, double.NaN), (At("2026-03-03"), At("2026-03-04"), At("2026-03-07")));
    }

    [Fact]
    public void A_value_below_zero_is_no_estimate_and_zero_is_one()
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(-1).Estimate("2026-03-04", 0);
        Assert.Equal((double.NaN, 0), (At("2026-03-03"), At("2026-03-05")));
    }

    [Fact]
    public void Of_two_fields_the_one_of_the_projects_board_comes_first()
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(13, OtherPoints).Estimate(2);
        Assert.Equal(2, At("2026-03-05"));
    }

    [Fact]
    public void Where_the_first_field_is_empty_the_other_one_counts()
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(13, OtherPoints);
        Assert.Equal(13, At("2026-03-05"));
    }

    [Fact]
    public void Items_without_a_field_id_belong_to_the_field_by_any_name_it_bore()
    {
        const int old = 50,
            bare = 51;
        world.Catalog.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = old,
                InstanceId = 1,
                Field = "Old Points",
                FieldId = Points,
            }
        );
        world.Catalog.ChangeFields.Add(
            new ChangeFieldRow
            {
                Id = bare,
                InstanceId = 1,
                Field = "old points",
                FieldId = "",
            }
        );
        world.Issue("CORE-1", "2026-03-02").Estimate(1).Estimate("2026-03-04", 2, bare);
        Assert.Equal((1, 2), (At("2026-03-03"), At("2026-03-05")));
    }

    [Fact]
    public void Time_is_told_in_hours_and_is_no_points()
    {
        world.Catalog.Boards[0].EstimationFieldId = "timeoriginalestimate";
        world.Issue("CORE-1", "2026-03-02").Estimate(57_600, "timeoriginalestimate");
        world.Issue("CORE-2", "2026-03-02").Estimate(3);
        var figures = Enumerable.Range(0, 2).Select(i => IssueFigures.Of(world.Build(), i, T("2026-03-05"))).ToList();
        Assert.Equal([(null, 16.0), (3.0, (double?)null)], figures.Select(f => (f.StoryPoints, f.EstimateHours)));
    }

    [Theory]
    [InlineData("1,5", 1.5)]
    [InlineData("3 pts", double.NaN)]
    [InlineData("Infinity", double.NaN)]
    public void A_text_of_the_history_is_read_as_it_is_written(string text, double expected)
    {
        world.Issue("CORE-1", "2026-03-02").Estimate(2).EstimateText("2026-03-04", text, "2");
        Assert.Equal((expected, 2), (At("2026-03-03"), At("2026-03-05")));
    }

    private double At(string at) => world.Build().Estimates.At(0, T(at));
}
