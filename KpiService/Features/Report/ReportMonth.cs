using System.Globalization;
using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Web.Binding;

namespace KpiService.Features.Report;

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
    public static DateOnly LastWhole(Query query) => Running(query).AddMonths(-1);

    /// <summary>First day of the running month.</summary>
    public static DateOnly Running(Query query)
    {
        var day = ReportingCalendar.DayOf(query.AsOf, query.Zone);
        return new DateOnly(day.Year, day.Month, 1);
    }

    /// <summary>What is wrong with a month that lies ahead.</summary>
    public static string Ahead(DateOnly first, Query query) =>
        $"Parameter '{Parameter.Name}' has the value '{first:yyyy-MM}', which lies ahead. "
        + $"Accepted: a month like {LastWhole(query):yyyy-MM}.";

    /// <summary>The running month and those before it, latest first.</summary>
    public static IReadOnlyList<string> Choices(Query query) =>
        [.. ReportingCalendar.MonthsUpTo(query.AsOf, Offered, query.Zone).Reverse().Select(m => m.Name)];

    /// <summary>The same question about the month that begins on a day.</summary>
    public static Query In(Query query, DateOnly first) => In(query, ReportingCalendar.Month(first, query.Zone));

    /// <summary>The same question about one month, as it stood at the month's end; a running one as it stands.</summary>
    public static Query In(Query query, CalendarPeriod month) =>
        query.In(new DateWindow(month.Window.From, month.Window.To < query.AsOf ? month.Window.To : query.AsOf));
}
