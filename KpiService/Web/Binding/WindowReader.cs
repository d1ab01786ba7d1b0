using KpiService.Domain.Time;

namespace KpiService.Web.Binding;

/// <summary>The window of a request: <c>days</c>, or <c>from</c> and <c>to</c> in the reporting time zone.</summary>
internal static class WindowReader
{
    /// <summary>Longest <c>days</c>: a hundred years.</summary>
    public const int MostDays = 36_500;

    /// <summary>Most <c>sprints</c>: decades of them.</summary>
    public const int MostSprints = 1_000;

    /// <summary>
    /// The window, and its length where it was asked so; nulls when the request names none, or a wrong one (the reader then has the
    /// complaint).
    /// </summary>
    public static (int? Days, DateWindow? Window) Read(QueryReader query, Instant asOf, TimeZoneInfo zone)
    {
        var days = query.Number("days", 1, MostDays);
        var from = query.Date("from");
        var to = query.Date("to");
        if (days is not null && (from ?? to) is not null)
            query.Fail("Parameter 'days' excludes 'from' and 'to'. Give either days=90 or from=2026-01-01&to=2026-03-31.");
        if (days is { } n)
            return (n, new DateWindow(asOf.AddDays(-n), asOf));
        if (from is { } first)
            return (null, Between(query, first, to, asOf, zone));
        if (to is not null)
            query.Fail("Parameter 'to' needs 'from'. Give from=2026-01-01&to=2026-03-31, or days=90.");
        return (null, null);
    }

    /// <summary><c>sprints</c>, which takes the place of a window; null when absent.</summary>
    public static int? ReadSprints(QueryReader query)
    {
        var sprints = query.Number("sprints", 1, MostSprints);
        if (sprints is not null && (query.Text("days") ?? query.Text("from") ?? query.Text("to")) is not null)
            query.Fail("Parameter 'sprints' excludes 'days', 'from' and 'to'. Give either sprints=3 or days=90.");
        return sprints;
    }

    private static DateWindow? Between(QueryReader query, DateOnly from, DateOnly? to, Instant asOf, TimeZoneInfo zone)
    {
        if (to < from)
            query.Reject("to", $"{to:yyyy-MM-dd}", $"a day not before from ({from:yyyy-MM-dd})");
        var start = ReportingCalendar.StartOf(from, zone);
        if (start > asOf)
            query.Reject("from", $"{from:yyyy-MM-dd}", $"a day not after asOf ({asOf})");
        var end = to is { } last && last < DateOnly.MaxValue ? ReportingCalendar.StartOf(last.AddDays(1), zone).AddMilliseconds(-1) : asOf;
        return query.Failed ? null : new DateWindow(start, end < asOf ? end : asOf);
    }
}
