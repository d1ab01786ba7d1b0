using KpiService.Domain.Time;

namespace KpiService.Domain;

/// <summary>One visit to a status.</summary>
/// <param name="To">Null while it lasts.</param>
/// <param name="Milliseconds">Time that counts for it: the open visit ends at now, a finished issue's open visit adds 0.</param>
public sealed record StatusVisit(long StatusId, string Status, StatusCategory Category, Instant From, Instant? To, long Milliseconds);

/// <summary>A stay in a sprint. <paramref name="To"/> is null while it lasts.</summary>
public sealed record SprintStay(long SprintId, string Name, Instant From, Instant? To);

/// <summary>A time span in which the issue was flagged as an impediment. <paramref name="To"/> is null while it lasts.</summary>
public sealed record FlaggedSpan(Instant From, Instant? To);

/// <summary>One issue's history.</summary>
/// <param name="TimeInStatusMilliseconds">Milliseconds per status id, equal to Jira's own "Time in Status".</param>
public sealed record IssueTimeline(
    string Key,
    IReadOnlyList<StatusVisit> Visits,
    IReadOnlyDictionary<long, long> TimeInStatusMilliseconds,
    IReadOnlyList<SprintStay> Sprints,
    IReadOnlyList<FlaggedSpan> Flagged
);
