using System.Globalization;
using KpiService.Domain;
using KpiService.Metrics;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>A question to a KPI.</summary>
/// <param name="Window">Null: none was asked, it is <see cref="DefaultDays"/> back from <paramref name="AsOf"/>.</param>
/// <param name="AsOf">As it stood then; not after <paramref name="Now"/>.</param>
/// <param name="Zone">Reporting time zone: months of the trend are cut in it.</param>
public sealed record KpiRequest(Selection Selection, DateWindow? Window, Instant AsOf, Instant Now, TimeZoneInfo Zone)
{
    /// <summary>Days taken when no window is given.</summary>
    public const int DefaultDays = 90;

    /// <summary>
    /// So many last closed sprints per board instead of a window, for what is computed over sprints; null: by the window.
    /// </summary>
    public int? Sprints { get; init; }

    /// <summary>Length of the window in days, where it was asked so.</summary>
    public int? Days { get; init; }

    /// <summary>The window, or the default one.</summary>
    public DateWindow EffectiveWindow => Window ?? new DateWindow(AsOf.AddDays(-DefaultDays), AsOf);

    /// <summary>Rule by which sprints are chosen: <c>window</c> or <c>lastSprints</c>.</summary>
    public string SprintRule => Sprints is null ? "window" : "lastSprints";
}

/// <summary>The window a number is about.</summary>
/// <param name="Days">Its length; null where it was asked by dates or sprints.</param>
/// <param name="Sprints">So many last closed sprints per board; null: those that closed in it.</param>
/// <param name="Text"><c>last 90 days</c>, <c>last 3 sprints per board</c>, <c>2026-08-01 – 2026-08-31</c>.</param>
public sealed record KpiWindow(Instant From, Instant To, int? Days, int? Sprints, string Text)
{
    internal static KpiWindow Of(KpiRequest request, DateWindow window, bool bySprints)
    {
        var days =
            bySprints ? null
            : request.Window is null ? KpiRequest.DefaultDays
            : request.Days;
        var sprints = bySprints ? request.Sprints : null;
        return new KpiWindow(window.From, window.To, days, sprints, Words(request, window, days, sprints));
    }

    private static string Words(KpiRequest request, DateWindow window, int? days, int? sprints) =>
        (days, sprints) switch
        {
            (_, 1) => "last sprint per board",
            (_, { } n) => string.Create(CultureInfo.InvariantCulture, $"last {n} sprints per board"),
            (1, _) => "last day",
            ({ } n, _) => string.Create(CultureInfo.InvariantCulture, $"last {n} days"),
            _ => $"{Day(window.From, request.Zone)} – {Day(window.To, request.Zone)}",
        };

    private static string Day(Instant instant, TimeZoneInfo zone) =>
        ReportingCalendar.DayOf(instant, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
