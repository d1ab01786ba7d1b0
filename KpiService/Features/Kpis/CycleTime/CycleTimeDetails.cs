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
    IReadOnlyList<ExcludedIssues> Excluded,
    IReadOnlyList<CycleTimeBin> Histogram
)
{
    internal static object Shorten(object details, int sprints) =>
        sprints == 0 && details is CycleTimeDetails d ? d with { Histogram = [] } : details;
}

/// <summary><paramref name="Reason"/>: <c>neverStarted</c> or <c>notDelivered</c>, the latter where both hold.</summary>
public sealed record ExcludedIssues(string Reason, int Issues);

/// <summary>Issues with a cycle time from (inclusive) to (exclusive; the last bin inclusive).</summary>
public sealed record CycleTimeBin(double FromDays, double ToDays, int Issues);
