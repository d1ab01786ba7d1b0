using KpiService.Domain.Time;
using static KpiService.Tests.Testing.Worlds.TestWorld;

namespace KpiService.Tests.Domain.Time;

public sealed class ReportingCalendarTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Days_are_cut_in_the_reporting_zone_both_included() =>
        Assert.Equal(
            new DateWindow(T("2025-12-31T23:00:00Z"), T("2026-03-31T21:59:59.999Z")),
            ReportingCalendar.Days(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), Berlin)
        );

    [Fact]
    public void A_day_of_the_summer_time_change_has_23_hours()
    {
        var day = ReportingCalendar.Days(new DateOnly(2026, 3, 29), new DateOnly(2026, 3, 29), Berlin);
        Assert.Equal((23 * 3_600_000L) - 1, day.To - day.From);
    }

    [Fact]
    public void Months_end_with_the_one_of_the_instant()
    {
        var months = ReportingCalendar.MonthsUpTo(T("2026-02-28T23:30:00Z"), 2, Berlin).ToList();
        Assert.Equal(["2026-01", "2026-02", "2026-03"], months.Select(m => m.Name));
        Assert.Equal(months[0].Window.To.AddMilliseconds(1), months[1].Window.From);
    }

    [Fact]
    public void Weeks_are_iso_weeks() =>
        Assert.Equal(
            ("2026-W53", new DateOnly(2026, 12, 28)),
            (ReportingCalendar.Week(new DateOnly(2027, 1, 3), Berlin).Name, ReportingCalendar.Week(new DateOnly(2027, 1, 3), Berlin).First)
        );
}
