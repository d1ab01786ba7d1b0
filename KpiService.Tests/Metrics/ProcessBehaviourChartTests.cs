using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class ProcessBehaviourChartTests
{
    [Fact]
    public void Under_six_points_there_are_no_limits() => Assert.Null(ProcessBehaviourChart.Of([1, 2, 3, 4, 5]));

    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges()
    {
        var chart = ProcessBehaviourChart.Of([10, 12, 10, 12, 10, 12]);
        Assert.NotNull(chart);
        Assert.Equal((11, 11 - (2.66 * 2), 11 + (2.66 * 2)), (chart.Mean, chart.Lower, chart.Upper));
        Assert.Empty(chart.Signals);
    }

    [Fact]
    public void A_point_outside_the_limits_is_a_signal()
    {
        var chart = ProcessBehaviourChart.Of([10, 11, 10, 11, 10, 11, 10, 11, 10, 40]);
        Assert.NotNull(chart);
        Assert.Contains((9, SignalRule.Outside), chart.Signals);
    }

    [Fact]
    public void Eight_in_a_row_on_one_side_are_a_signal_and_seven_are_not()
    {
        Assert.Equal([7], Runs(1, 2, 1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9));
        Assert.Empty(Runs(1, 2, 1, 2, 1, 2, 1, 9, 8, 9, 8, 9));
    }

    private static IEnumerable<int> Runs(params double[] values) =>
        ProcessBehaviourChart.Of(values)?.Signals.Where(s => s.Rule == SignalRule.Run).Select(s => s.Index) ?? [];
}
