using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;
using KpiService.Sprints;

namespace KpiService.Api.Pages;

/// <summary>
/// The sprints that the Overview shows: those that run and the last that closed, of the selected boards, with a selected issue.
/// </summary>
internal static class LatestSprints
{
    private const int Shown = 8;

    public static IReadOnlyList<SprintSummary> Of(DataQuery query, KpiCalculator calculator) =>
        [
            .. query
                .Snapshot.Sprints.Where(s => s.StartedAt <= query.AsOf && query.Request.Selection.ContainsSprint(s.Ordinal))
                .OrderByDescending(s => EndAsOf(s, query.AsOf))
                .ThenByDescending(s => s.StartedAt)
                .ThenBy(s => s.Id)
                .SelectMany(s => calculator.Sprints(query.Request, [s.Ordinal]))
                .Where(HasIssues)
                .Take(Shown),
        ];

    /// <summary>A sprint that still ran then comes before all that had ended.</summary>
    public static Instant EndAsOf(SprintInfo sprint, Instant asOf) => sprint.CompletedAt is { } end && end <= asOf ? end : Instant.MaxValue;

    /// <summary>False: no issue of the selection was in any of its groups.</summary>
    public static bool HasIssues(SprintSummary sprint) => sprint.Committed + sprint.Added + sprint.CompletedElsewhere > 0;
}
