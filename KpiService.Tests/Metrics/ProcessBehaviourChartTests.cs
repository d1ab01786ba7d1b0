using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class ProcessBehaviourChartTests
{
    [Fact]
    public void Under_six_points_there_are_no_limits() => Assert.Null(ProcessBehaviourChart.Of([1, 2, 3, 4, 5], NaturalBounds.Amount));

    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges()
    {
        var chart = ProcessBehaviourChart.Of([10, 12, 10, 12, 10, 12], NaturalBounds.Amount);
        Assert.NotNull(chart);
        Assert.Equal((11, 11 - (2.66 * 2), 11 + (2.66 * 2)), (chart.Mean, chart.Lower, chart.Upper));
        Assert.Empty(chart.Signals);
    }

    [Fact]
    public void A_point_outside_the_limits_is_a_signal()
    {
        var chart = ProcessBehaviourChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 10, 40], NaturalBounds.Amount);
        Assert.NotNull(chart);
        Assert.Contains((9, SignalRule.Outside), chart.Signals);
    }

    [Fact]
    public void Eight_in_a_row_on_one_side_are_a_signal_and_seven_are_not()
    {
        Assert.Equal([7], Runs(1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9));
        Assert.Empty(Runs(1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9));
    }

    [Fact]
    public void Equal_values_give_no_signal_however_their_mean_was_rounded()
    {
        // The mean of ten sixths is one bit off a sixth.
        var chart = ProcessBehaviourChart.Of([.. Enumerable.Repeat(100.0 * 6 / 7, 10)], NaturalBounds.Percent);
        Assert.NotNull(chart);
        Assert.Empty(chart.Signals);
    }

    [Fact]
    public void A_difference_that_is_one_stays_a_signal()
    {
        var chart = ProcessBehaviourChart.Of([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.001], NaturalBounds.Amount);
        Assert.NotNull(chart);
        Assert.Contains((12, SignalRule.Outside), chart.Signals);
    }

    [Fact]
    public void Limits_end_where_the_unit_does()
    {
        double[] swinging = [10, 90, 10, 90, 10, 90, 10];
        Assert.Equal(
            (0, 100),
            (
                ProcessBehaviourChart.Of(swinging, NaturalBounds.Percent)?.Lower,
                ProcessBehaviourChart.Of(swinging, NaturalBounds.Percent)?.Upper
            )
        );
        var amount = ProcessBehaviourChart.Of(swinging, NaturalBounds.Amount);
        Assert.Equal(0, amount?.Lower);
        Assert.Equal((310.0 / 7) + (2.66 * 80), amount?.Upper ?? 0, 9);
        Assert.Equal((310.0 / 7) - (2.66 * 80), ProcessBehaviourChart.Of(swinging, NaturalBounds.None)?.Lower ?? 0, 9);
    }

    private static IEnumerable<int> Runs(params double[] values) =>
        ProcessBehaviourChart.Of(values, NaturalBounds.Amount)?.Signals.Where(s => s.Rule == SignalRule.Run).Select(s => s.Index) ?? [];
}
