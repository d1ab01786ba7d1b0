namespace KpiService.Metrics;

/// <summary>Mean and nearest-rank percentiles of durations in days; null where there are none.</summary>
public sealed record DurationStatistics(
    double? Mean,
    double? P50,
    double? P70,
    double? P85,
    double? P95,
    double? Min,
    double? Max,
    int SampleSize
)
{
    /// <param name="days">In any order; sorted in place.</param>
    public static DurationStatistics Of(double[] days)
    {
        Array.Sort(days);
        return OfSorted(days);
    }

    /// <param name="days">In ascending order.</param>
    public static DurationStatistics OfSorted(IReadOnlyList<double> days) =>
        days.Count == 0
            ? new DurationStatistics(null, null, null, null, null, null, null, 0)
            : new DurationStatistics(
                days.Average(),
                Percentile.Of(days, 50),
                Percentile.Of(days, 70),
                Percentile.Of(days, 85),
                Percentile.Of(days, 95),
                days[0],
                days[^1],
                days.Count
            );

    /// <summary>By the name used in the configuration: <c>mean</c>, <c>p50</c> or <c>p85</c>.</summary>
    public double? Named(string statistic) =>
        statistic.ToUpperInvariant() switch
        {
            "P50" => P50,
            "P85" => P85,
            _ => Mean,
        };
}
