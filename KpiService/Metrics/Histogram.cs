namespace KpiService.Metrics;

/// <summary>A bin: values from <paramref name="From"/> to below <paramref name="To"/>; the last one includes its end.</summary>
public readonly record struct HistogramBin(double From, double To, int Count);

/// <summary>Counts values in bins of a round width; the last bin takes the long tail.</summary>
public static class Histogram
{
    private const int Bins = 20;
    private static readonly double[] Widths = [1 / 24.0, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

    /// <param name="sorted">In ascending order, not negative.</param>
    public static IReadOnlyList<HistogramBin> Of(IReadOnlyList<double> sorted) =>
        sorted.Count == 0 ? [] : Of([.. sorted], Percentile.Of(sorted, 95) ?? 0, sorted[^1]);

    /// <param name="values">In any order, not negative.</param>
    /// <param name="common">95 % of them are this or less.</param>
    /// <param name="largest">The largest of them.</param>
    public static IReadOnlyList<HistogramBin> Of(ReadOnlySpan<double> values, double common, double largest)
    {
        var width = Width(common);
        var bins = Math.Clamp((int)Math.Floor(largest / width) + 1, 1, Bins);
        var counts = new int[bins];
        foreach (var value in values)
            counts[Math.Min(bins - 1, (int)Math.Floor(value / width))]++;
        return
        [
            .. counts.Select(
                (count, k) => new HistogramBin(k * width, k == bins - 1 ? Math.Max(bins * width, largest) : (k + 1) * width, count)
            ),
        ];
    }

    private static double Width(double common) =>
        Widths.FirstOrDefault(w => common / w < Bins - 4, Math.Max(Widths[^1], common / (Bins - 4)));
}
