using KpiService.Domain.Time;

namespace KpiService.Snapshot.Histories;

/// <summary>The derived columns of <c>export/issues.csv</c>; null where unknown or not applicable.</summary>
/// <param name="ActiveTimeSeconds">Time in in-progress statuses that aren't waiting, less the time flagged; null where the history is
/// incomplete.</param>
/// <param name="StoryPoints">Never time.</param>
/// <param name="EstimateHours">The estimate of a field that holds time.</param>
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
    double? EstimateHours,
    string? WorkCategory,
    IReadOnlyList<long> SprintIds
)
{
    public static IssueFigures Of(DataSnapshot snapshot, int issue, Instant asOf)
    {
        var flow = snapshot.Flow.At(issue, asOf);
        var category = snapshot.Categories.Of(issue);
        return new IssueFigures(
            flow?.StartedAt,
            flow?.DoneAt,
            Seconds(flow?.StartedAt, flow?.DoneAt),
            Seconds(snapshot.Issues.Begun(issue), flow?.DoneAt),
            snapshot.Issues.ChangelogComplete(issue) ? ActiveTime.Milliseconds(snapshot, issue, asOf) / 1000.0 : null,
            snapshot.Flow.ReopenEvents(issue, asOf),
            Known(snapshot.Estimates.At(issue, asOf)),
            Known(snapshot.Estimates.HoursAt(issue, asOf)),
            category < 0 ? null : snapshot.Categories.All[category].Label,
            [.. snapshot.Issues.SprintOrdinals[issue].ToArray().Select(s => snapshot.Sprints[s].Id)]
        );
    }

    private static double? Known(double estimate) => double.IsNaN(estimate) ? null : estimate;

    private static double? Seconds(Instant? from, Instant? to) => from is { } f && to is { } t ? (t - f) / 1000.0 : null;
}
