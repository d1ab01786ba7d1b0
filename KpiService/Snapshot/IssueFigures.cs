using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>The derived columns of <c>export/issues.csv</c>; null where unknown or not applicable.</summary>
/// <param name="WorkCategory">Label of the work category; null when unlabelled.</param>
/// <param name="SprintIds">Sprints as the Sprint field has them today.</param>
public sealed record IssueFigures(
    Instant? StartedAt,
    Instant? DoneAt,
    double? CycleTimeSeconds,
    double? LeadTimeSeconds,
    double? ActiveTimeSeconds,
    int ReopenEvents,
    double? StoryPoints,
    string? WorkCategory,
    IReadOnlyList<long> SprintIds)
{
    public static IssueFigures Of(DataSnapshot snapshot, int issue, Instant asOf) => throw new NotSupportedException($"{snapshot}{issue}{asOf}");
}
