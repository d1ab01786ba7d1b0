using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class CalibrationTests
{
    [Fact]
    public void Under_twenty_six_past_forecasts_there_is_no_correction()
    {
        Assert.Null(Calibration.Of(Enumerable.Repeat(50.0, 25)));
        Assert.NotNull(Calibration.Of(Enumerable.Repeat(50.0, 26)));
    }

    [Theory]
    [InlineData(50, 50)]
    [InlineData(85, 90.1)]
    public void The_percentile_is_the_one_that_would_have_held_as_often(int asked, double drawn)
    {
        // 13 held above 20 %, 13 above 90 %, and 26 more stand for the forecast as drawn. 50 % of 52 is 26: the first 13, and 13 of the 26
        // at 50 %. 85 % is 44.2: above 90 % all 26 held, which with at least 18.2 of the 26 is more than enough; at 90 % it isn't.
        var misses = Enumerable.Repeat(20.0, 13).Concat(Enumerable.Repeat(90.0, 13));
        Assert.Equal(drawn, Of(misses).Ask(asked));
    }

    [Fact]
    public void What_always_held_may_be_said_bolder()
    {
        // 44.2 of 52: all 26 that held and 18.2 of the 26 as drawn, which is 70 % of these.
        Assert.Equal(70, Of(Enumerable.Repeat(0.0, 26)).Ask(85));
    }

    [Fact]
    public void Never_more_than_ninety_nine_percent_are_asked() => Assert.Equal(99, Of(Enumerable.Repeat(100.0, 40)).Ask(50));

    [Fact]
    public void What_came_true_as_often_as_said_stays_as_it_is()
    {
        var calibration = Of(Enumerable.Range(0, 100).Select(k => k + 0.5));
        foreach (var p in new[] { 50, 70, 85, 95 })
            Assert.InRange(calibration.Ask(p), p - 0.6, p + 0.6);
    }

    [Fact]
    public void A_higher_percentile_never_asks_for_a_lower_one()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var calibration = Of(Enumerable.Range(0, 26 + round).Select(_ => (double)random.Next(0, 101)));
            var asked = Enumerable.Range(1, 99).Select(p => calibration.Ask(p)).ToList();
            Assert.Equal(asked.Order(), asked);
        }
    }

    private static Calibration Of(IEnumerable<double> misses) => Calibration.Of(misses) ?? throw new InvalidOperationException("too few");
}
