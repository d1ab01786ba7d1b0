using System.Text.Json.Serialization;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Sprints;

/// <summary>What became of a sprint's scope. Committed + added = completed + carried over + removed.</summary>
/// <param name="Reason">Why there is no report (never started, before the stored history); null when there is one.</param>
/// <param name="Summary">All counts and points; null without a report.</param>
/// <param name="Groups">committed, added, completed, carriedOver, removed, completedElsewhere; null without a report.</param>
/// <param name="Parts">The report's numbers for each part of the selection; only where <c>groupBy</c> was asked.</param>
internal sealed record SprintReportAnswer(
    Instant GeneratedAt,
    Instant AsOf,
    string DataVersion,
    AppliedFilter Filter,
    StoredSprint Sprint,
    string? Reason,
    string? ReasonCode,
    SprintSummary? Summary,
    IReadOnlyDictionary<string, ReportedGroup>? Groups,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ReportedPart>? Parts
);

/// <summary>One group.</summary>
/// <param name="Points">Null where the sprint's board is unknown, or estimates by issue count or in time.</param>
/// <param name="Hours">Null where its board doesn't estimate in time.</param>
/// <param name="List">Its first 50 issues; <c>/api/sprints/{id}/issues?group=</c> has them all.</param>
internal sealed record ReportedGroup(int Issues, double? Points, double? Hours, IReadOnlyList<ReportedIssue> List);

/// <summary>An issue of a group.</summary>
/// <param name="Status">As it stood at the instant asked for.</param>
/// <param name="Points">The estimate that counts for the group; null: none, or not in points.</param>
/// <param name="Hours">The same where the board estimates in time.</param>
internal sealed record ReportedIssue(
    long Id,
    string Key,
    string Instance,
    string Project,
    string Summary,
    string Type,
    string Status,
    string? Url,
    double? Points,
    double? Hours
);

/// <summary>The numbers of one part of the selection.</summary>
internal sealed record ReportedPart(string Key, string Name, SprintSummary Summary);
