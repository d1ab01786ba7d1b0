using System.Globalization;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Kpis;

/// <summary>The window a number is about.</summary>
/// <param name="Days">Its length; null where it was asked by dates or sprints.</param>
/// <param name="Sprints">So many last closed sprints per board; null: those that closed in it.</param>
/// <param name="Text"><c>last 90 days</c>, <c>last 3 sprints per board</c>, <c>2026-08-01 – 2026-08-31</c>.</param>
public sealed record KpiWindow(Instant From, Instant To, int? Days, int? Sprints, string Text)
{
    internal static KpiWindow Of(Query query, DateWindow window, bool bySprints)
    {
        var days =
            bySprints ? null
            : query.Window is null ? Query.DefaultDays
            : query.Days;
        var sprints = bySprints ? query.Sprints : null;
        return new KpiWindow(window.From, window.To, days, sprints, Words(query, window, days, sprints));
    }

    private static string Words(Query query, DateWindow window, int? days, int? sprints) =>
        (days, sprints) switch
        {
            (_, 1) => "last sprint per board",
            (_, { } n) => string.Create(CultureInfo.InvariantCulture, $"last {n} sprints per board"),
            (1, _) => "last day",
            ({ } n, _) => string.Create(CultureInfo.InvariantCulture, $"last {n} days"),
            _ => $"{Day(window.From, query.Zone)} – {Day(window.To, query.Zone)}",
        };

    private static string Day(Instant instant, TimeZoneInfo zone) =>
        ReportingCalendar.DayOf(instant, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
