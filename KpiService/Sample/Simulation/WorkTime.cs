namespace KpiService.Sample.Simulation;

/// <summary>
/// The calendar of European teams: Monday to Friday, 07:30 to 16:00 UTC. Instants are unix milliseconds;
/// work time counts only the milliseconds inside working hours.
/// </summary>
internal static class WorkTime
{
    public const long Hour = 3_600_000;
    public const long Day = 24 * Hour;
    public const long WorkDay = (long)(8.5 * Hour);
    private const long Opening = (long)(7.5 * Hour);
    private const long FirstMonday = 4 * Day;

    /// <summary>Work time since the first Monday of 1970.</summary>
    public static long At(long instant)
    {
        var days = Math.DivRem(instant - FirstMonday, Day, out var inDay);
        var week = Math.DivRem(days, 7, out var weekday);
        return weekday < 5 ? (((week * 5) + weekday) * WorkDay) + Math.Clamp(inDay - Opening, 0, WorkDay) : (week + 1) * 5 * WorkDay;
    }

    /// <summary>The instant at which so much work time has passed.</summary>
    public static long Instant(long work)
    {
        var days = Math.DivRem(work, WorkDay, out var rest);
        var week = Math.DivRem(days, 5, out var weekday);
        return FirstMonday + (((week * 7) + weekday) * Day) + Opening + rest;
    }

    /// <summary>The instant some working hours later; outside working hours the count starts with the next opening.</summary>
    public static long Later(long instant, double hours) => Instant(At(instant) + (long)(hours * Hour));

    /// <summary>Working hours between two instants.</summary>
    public static double Hours(long from, long to) => (double)(At(to) - At(from)) / Hour;

    /// <summary>The Monday 00:00 UTC on or before an instant.</summary>
    public static long Monday(long instant) => instant - ((instant - FirstMonday) % (7 * Day));
}
