using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class PercentileTests
{
    private static readonly double[] OneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Theory]
    [InlineData(50, 5)]
    [InlineData(85, 9)]
    [InlineData(95, 10)]
    [InlineData(100, 10)]
    [InlineData(1, 1)]
    public void It_is_the_nearest_rank(double p, double expected) => Assert.Equal(expected, Percentile.Of(OneToTen, p));

    [Fact]
    public void Of_nothing_there_is_none() => Assert.Null(Percentile.Of([], 50));

    [Fact]
    public void They_are_monotone_and_literally_true()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var values = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.NextDouble() * 100).Order().ToList();
            var last = double.MinValue;
            for (var p = 1; p <= 100; p++)
            {
                var value = Percentile.Of(values, p) ?? double.NaN;
                Assert.True(value >= last);
                Assert.True(values.Count(v => v <= value) * 100 >= p * values.Count);
                last = value;
            }
        }
    }
}
