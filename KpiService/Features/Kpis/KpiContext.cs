using KpiService.Configuration;
using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>What one computation of a KPI gets.</summary>
/// <param name="Sprints">
/// Ordinals of the closed sprints of the period, by completion; those that began before the stored history are left out.
/// </param>
public sealed record KpiContext(
    Selection Selection,
    DateWindow Window,
    IReadOnlyList<int> Sprints,
    Instant AsOf,
    KpiServiceOptions Options,
    SprintLedger Ledger
) : MetricContext(Selection, Window, AsOf, Options)
{
    /// <summary>Those in which a selected issue ever was: of a part of all few sprints are.</summary>
    public IEnumerable<int> OwnSprints => Sprints.Where(Selection.HasIssuesIn);
}
