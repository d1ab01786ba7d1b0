using KpiService.Metrics;

namespace KpiService.Features.Sprints.Velocity;

/// <summary>How much gets done in a sprint, and how reliably. Percentiles by nearest rank; all null without sprints.</summary>
/// <param name="P15">15th percentile: 85 % of the sprints completed this or more.</param>
/// <param name="P85">85th percentile: 85 % of the sprints completed this or less.</param>
/// <param name="StandardDeviation">Of the sample (n − 1); null under two sprints.</param>
public sealed record VelocitySpread(
    int Sprints,
    double? Mean,
    double? Median,
    double? P15,
    double? P85,
    double? Min,
    double? Max,
    double? StandardDeviation
)
{
    /// <param name="completed">Of each sprint, in any order.</param>
    public static VelocitySpread Of(IReadOnlyCollection<double> completed)
    {
        double[] sorted = [.. completed.Order()];
        double? mean = sorted.Length == 0 ? null : sorted.Average();
        return new VelocitySpread(
            sorted.Length,
            mean,
            Percentile.Of(sorted, 50),
            Percentile.Of(sorted, 15),
            Percentile.Of(sorted, 85),
            sorted.Length == 0 ? null : sorted[0],
            sorted.Length == 0 ? null : sorted[^1],
            Deviation(sorted, mean)
        );
    }

    private static double? Deviation(double[] values, double? mean) =>
        mean is not { } m || values.Length < 2 ? null : Math.Sqrt(values.Sum(v => (v - m) * (v - m)) / (values.Length - 1));
}
