using System.Globalization;
using KpiService.Domain;
using KpiService.Http;
using KpiService.Kpis;
using KpiService.Metrics;

namespace KpiService.Api.Pages;

/// <summary>The month that a report is about.</summary>
internal static class ReportMonth
{
    private const int Offered = 12;
    private const int FirstYear = 1970;

    public static readonly ParameterDoc Parameter = new(
        "month",
        "Month of the report in the reporting time zone; the last whole one unless given.",
        "2026-03"
    );

    /// <summary>First day of the month asked for; null when none is asked or it is none (the reader then has the complaint).</summary>
    public static DateOnly? Read(QueryReader query)
    {
        if (query.Text(Parameter.Name) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first.Year >= FirstYear
        )
            return first;
        query.Reject(Parameter.Name, text, "a month like 2026-03");
        return null;
    }

    /// <summary>First day of the last whole month.</summary>
    public static DateOnly LastWhole(KpiRequest request) => Running(request).AddMonths(-1);

    /// <summary>First day of the running month.</summary>
    public static DateOnly Running(KpiRequest request)
    {
        var day = ReportingCalendar.DayOf(request.AsOf, request.Zone);
        return new DateOnly(day.Year, day.Month, 1);
    }

    /// <summary>The running month and those before it, latest first.</summary>
    public static IReadOnlyList<string> Choices(KpiRequest request) =>
        [.. ReportingCalendar.MonthsUpTo(request.AsOf, Offered, request.Zone).Reverse().Select(m => m.Name)];

    /// <summary>The same question about the month that begins on a day.</summary>
    public static DataQuery In(DataQuery query, DateOnly first) => In(query, ReportingCalendar.Month(first, query.Request.Zone));

    /// <summary>The same question about one month, as it stood at the month's end; a running one as it stands.</summary>
    public static DataQuery In(DataQuery query, CalendarPeriod month)
    {
        var end = month.Window.To < query.AsOf ? month.Window.To : query.AsOf;
        var window = new DateWindow(month.Window.From, end);
        var filter = query.Filter with { Window = window, Days = null, Sprints = null, AsOf = end, AsOfGiven = true };
        var request = query.Request with { Window = window, Days = null, Sprints = null, AsOf = end };
        return query with { Filter = filter, Request = request, Applied = AppliedFilter.Of(filter, request, query.Applied.SprintLookback) };
    }
}
