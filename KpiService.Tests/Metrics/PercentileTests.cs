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

    [Fact]
    public void Found_in_any_order_they_are_those_of_the_sorted_values()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            // Few different values, as many issues take equally long.
            double[] values = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => (double)random.Next(1, 20))];
            List<double> sorted = [.. values.Order()];
            foreach (var p in new[] { 50, 70, 85, 95, 1, 100 })
                Assert.Equal(Percentile.Of(sorted, p), Percentile.Find<double>(values, p));
            Assert.Equal(sorted[0], Percentile.Find<double>(values, 0));
            Assert.Equal(sorted, values.Order());
        }

        Assert.Null(Percentile.Find<double>([], 50));
    }
}
