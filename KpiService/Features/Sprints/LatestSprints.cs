using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Sprints;

/// <summary>
/// The sprints that the Overview shows: those that run and the last that closed, of the selected boards, with a selected issue.
/// </summary>
internal static class LatestSprints
{
    private const int Shown = 8;

    public static IReadOnlyList<SprintSummary> Of(Query query, SprintLedgers ledgers) =>
        [
            .. query
                .Snapshot.Sprints.Where(s => s.StartedAt <= query.AsOf && query.Selection.ContainsSprint(s.Ordinal))
                .OrderByDescending(s => EndAsOf(s, query.AsOf))
                .ThenByDescending(s => s.StartedAt)
                .ThenBy(s => s.Id)
                .SelectMany(s => ledgers.Summaries(query, [s.Ordinal]))
                .Where(HasIssues)
                .Take(Shown),
        ];

    /// <summary>A sprint that still ran then comes before all that had ended.</summary>
    public static Instant EndAsOf(SprintInfo sprint, Instant asOf) => sprint.CompletedAt is { } end && end <= asOf ? end : Instant.MaxValue;

    /// <summary>False: no issue of the selection was in any of its groups.</summary>
    public static bool HasIssues(SprintSummary sprint) => sprint.Committed + sprint.Added + sprint.CompletedElsewhere > 0;
}
