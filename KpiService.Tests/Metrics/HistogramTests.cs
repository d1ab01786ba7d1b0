using KpiService.Metrics;

namespace KpiService.Tests.Metrics;

public sealed class HistogramTests
{
    [Fact]
    public void Of_nothing_there_are_no_bins() => Assert.Empty(Histogram.Of([]));

    [Fact]
    public void Bins_adjoin_hold_their_values_and_sum_to_n()
    {
        var random = new Random(6);
        for (var round = 0; round < 300; round++)
        {
            var scale = Math.Pow(10, random.Next(-3, 5));
            var values = Enumerable.Range(0, random.Next(1, 80)).Select(_ => random.NextDouble() * scale).Order().ToList();
            var bins = Histogram.Of(values);
            Assert.Equal(values.Count, bins.Sum(b => b.Count));
            Assert.Equal(0, bins[0].From);
            Assert.True(bins[^1].To >= values[^1]);
            for (var k = 0; k < bins.Count; k++)
            {
                if (k > 0)
                    Assert.Equal(bins[k - 1].To, bins[k].From);
                var last = k == bins.Count - 1;
                Assert.Equal(values.Count(v => v >= bins[k].From && (last || v < bins[k].To)), bins[k].Count);
            }
        }
    }
}
