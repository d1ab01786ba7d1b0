using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>Reads one issue's history out of the snapshot.</summary>
public static class IssueTimelineReader
{
    /// <param name="issue">Ordinal.</param>
    public static IssueTimeline Read(DataSnapshot snapshot, int issue, Instant asOf) => throw new NotSupportedException($"{snapshot}{issue}{asOf}");
}
