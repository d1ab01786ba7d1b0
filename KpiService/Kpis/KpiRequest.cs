using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>A question to a KPI.</summary>
/// <param name="Window">Null: 90 days back from <paramref name="AsOf"/>, and for sprint KPIs the last <c>sprint_lookback</c> closed sprints per board.</param>
/// <param name="AsOf">As it stood then; not after <paramref name="Now"/>.</param>
/// <param name="Zone">Reporting time zone: months of the trend are cut in it.</param>
public sealed record KpiRequest(Selection Selection, DateWindow? Window, Instant AsOf, Instant Now, TimeZoneInfo Zone)
{
    /// <summary>Days taken when no window is given.</summary>
    public const int DefaultDays = 90;

    /// <summary>The window, or the default one.</summary>
    public DateWindow EffectiveWindow => Window ?? new DateWindow(AsOf.AddDays(-DefaultDays), AsOf);

    /// <summary>Rule by which sprints are chosen: <c>window</c> or <c>lastSprints</c>.</summary>
    public string SprintRule => Window is null ? "lastSprints" : "window";
}
