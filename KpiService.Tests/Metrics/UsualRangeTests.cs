using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class UsualRangeTests
{
    /// <summary>Mean 30, every moving range 20: noise of one period reaches 53.2.</summary>
    private static readonly double[] Months = [20, 40, 20, 40, 20, 40];

    [Fact]
    public void What_covers_four_periods_varies_half_as_much_as_one()
    {
        var range = UsualRange.Of(Months, 4, NaturalBounds.Amount);
        Assert.NotNull(range);
        Assert.Equal(30, range.Mean);
        Assert.Equal(30 - 26.6, range.Lower, 9);
        Assert.Equal(30 + 26.6, range.Upper, 9);
        Assert.Equal(6, range.Periods);
    }

    [Fact]
    public void Less_than_a_period_varies_as_one()
    {
        Assert.Equal(83.2, UsualRange.Of(Months, 0.25, NaturalBounds.Amount)?.Upper ?? 0, 9);
        Assert.Equal(0, UsualRange.Of(Months, 1, NaturalBounds.Percent)?.Lower);
    }

    [Fact]
    public void Five_periods_tell_nothing() => Assert.Null(UsualRange.Of(Months[1..], 1, NaturalBounds.Amount));

    [Fact]
    public void A_value_on_a_limit_is_within_however_the_sums_were_rounded()
    {
        var range = UsualRange.Of([0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.3], 3, NaturalBounds.Amount);
        Assert.Equal(0, range?.Side(0.1 + 0.2));
        Assert.Equal(0, range?.Side(0.3));
        Assert.Equal((-1, 1), (range?.Side(0.29), range?.Side(0.31)));
    }
}
