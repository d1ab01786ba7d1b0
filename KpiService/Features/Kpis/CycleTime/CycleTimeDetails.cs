using KpiService.Features.Durations;
using KpiService.Metrics;

namespace KpiService.Features.Kpis.CycleTime;

/// <summary>Cycle times in days. <paramref name="Excluded"/>: finished issues that are not in the sample, and why.</summary>
public sealed record CycleTimeDetails(
    double? Mean,
    double? P50,
    double? P70,
    double? P85,
    double? P95,
    double? Min,
    double? Max,
    int SampleSize,
    IReadOnlyList<LeftOut> Excluded,
    IReadOnlyList<DurationBin> Histogram
)
{
    internal static CycleTimeDetails Of(DurationSample sample, DurationStatistics s) =>
        new(s.Mean, s.P50, s.P70, s.P85, s.P95, s.Min, s.Max, s.SampleSize, sample.LeftOut(), sample.Histogram());

    internal static object Shorten(object details, int sprints) =>
        sprints == 0 && details is CycleTimeDetails d ? d with { Histogram = [] } : details;
}
