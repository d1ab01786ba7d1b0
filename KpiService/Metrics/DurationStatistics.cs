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
        return Of(days, days.Length == 0 ? null : days.Average());
    }

    /// <param name="days">In any order; reordered in place.</param>
    /// <param name="mean">Known already.</param>
    public static DurationStatistics Of(Span<double> days, double? mean) =>
        new(
            mean,
            Percentile.Find(days, 50),
            Percentile.Find(days, 70),
            Percentile.Find(days, 85),
            Percentile.Find(days, 95),
            Percentile.Find(days, 0),
            Percentile.Find(days, 100),
            days.Length
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
