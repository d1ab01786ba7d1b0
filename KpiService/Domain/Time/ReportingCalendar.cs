using System.Globalization;

namespace KpiService.Domain.Time;

/// <summary>A calendar period: from its first millisecond to its last.</summary>
public readonly record struct CalendarPeriod(string Name, DateOnly First, DateWindow Window);

/// <summary>Days, ISO weeks and months in a time zone.</summary>
public static class ReportingCalendar
{
    /// <summary>First millisecond of a day. Where a zone skips midnight, the first that exists.</summary>
    public static Instant StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return Instant.From(new DateTimeOffset(local, offset));
    }

    public static DateOnly DayOf(Instant instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone).DateTime);

    /// <summary>Calendar days, both included.</summary>
    public static DateWindow Days(DateOnly from, DateOnly to, TimeZoneInfo zone) =>
        new(StartOf(from, zone), StartOf(to.AddDays(1), zone).AddMilliseconds(-1));

    /// <summary>One day, <c>yyyy-MM-dd</c>.</summary>
    public static CalendarPeriod Day(DateOnly day, TimeZoneInfo zone) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, Days(day, day, zone));

    /// <summary>The month of a day, <c>yyyy-MM</c>.</summary>
    public static CalendarPeriod Month(DateOnly day, TimeZoneInfo zone)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new CalendarPeriod(
            first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            first,
            Days(first, first.AddMonths(1).AddDays(-1), zone)
        );
    }

    /// <summary>The ISO week of a day, <c>yyyy-Www</c>, from Monday.</summary>
    public static CalendarPeriod Week(DateOnly day, TimeZoneInfo zone)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var time = monday.ToDateTime(TimeOnly.MinValue);
        var name = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
        return new CalendarPeriod(name, monday, Days(monday, monday.AddDays(6), zone));
    }

    /// <summary>Months in order: <paramref name="back"/> before the one of an instant, then that one.</summary>
    public static IEnumerable<CalendarPeriod> MonthsUpTo(Instant instant, int back, TimeZoneInfo zone)
    {
        var day = DayOf(instant, zone);
        var first = new DateOnly(day.Year, day.Month, 1);
        for (var k = back; k >= 0; k--)
            yield return Month(first.AddMonths(-k), zone);
    }
}
