namespace KpiService.Domain.Time;

/// <summary>How a series is cut.</summary>
public enum SeriesInterval
{
    Day,
    Week,
    Month,
}

/// <summary>A calendar period of a series.</summary>
/// <param name="Window">As far as it lies in the window of the question.</param>
/// <param name="Partial">True when that is not the whole period.</param>
public readonly record struct SeriesPeriod(string Name, DateOnly First, DateWindow Window, bool Partial);

/// <summary>Cuts a window into calendar periods.</summary>
public static class SeriesPeriods
{
    /// <summary>Periods of one series in an answer, at the most.</summary>
    public const int Most = 120;

    private const int DailyUpTo = 100;
    private const int WeeklyUpTo = 7 * 106;

    /// <summary>The finest interval that keeps a series readable.</summary>
    public static SeriesInterval Choose(DateWindow window, SeriesInterval finest)
    {
        var days = (window.To - window.From) / (double)Instant.Day;
        var fitting =
            days <= DailyUpTo ? SeriesInterval.Day
            : days <= WeeklyUpTo ? SeriesInterval.Week
            : SeriesInterval.Month;
        return fitting > finest ? fitting : finest;
    }

    /// <summary>
    /// The whole periods that begin in the window, and the last one as far as it has come; the newest where there are too many.
    /// </summary>
    public static IReadOnlyList<SeriesPeriod> Of(DateWindow window, SeriesInterval interval, TimeZoneInfo zone, int most = Most)
    {
        var periods = new List<SeriesPeriod>();
        var period = At(ReportingCalendar.DayOf(window.To, zone), interval, zone);
        while (periods.Count < most && (periods.Count == 0 || period.Window.From >= window.From))
        {
            var (from, to) = (Max(period.Window.From, window.From), Min(period.Window.To, window.To));
            periods.Add(
                new SeriesPeriod(period.Name, period.First, new DateWindow(from, to), from > period.Window.From || to < period.Window.To)
            );
            period = At(period.First.AddDays(-1), interval, zone);
        }

        periods.Reverse();
        return periods;
    }

    private static CalendarPeriod At(DateOnly day, SeriesInterval interval, TimeZoneInfo zone) =>
        interval switch
        {
            SeriesInterval.Day => ReportingCalendar.Day(day, zone),
            SeriesInterval.Week => ReportingCalendar.Week(day, zone),
            _ => ReportingCalendar.Month(day, zone),
        };

    private static Instant Min(Instant a, Instant b) => a < b ? a : b;

    private static Instant Max(Instant a, Instant b) => a > b ? a : b;
}
