namespace KpiService.Metrics;

/// <summary>Nearest-rank percentiles: "p % took this or less" is literally true.</summary>
public static class Percentile
{
    /// <summary>The ceil(p/100·n)-th smallest value; null when there is none.</summary>
    /// <param name="sorted">In ascending order.</param>
    /// <param name="p">Above 0, at most 100.</param>
    public static double? Of(IReadOnlyList<double> sorted, double p)
    {
        if (sorted.Count == 0)
            return null;
        var rank = (int)Math.Ceiling(p * sorted.Count / 100);
        return sorted[Math.Clamp(rank, 1, sorted.Count) - 1];
    }
}
