using System.Globalization;

namespace KpiService.Sample.Model;

/// <summary>
/// The time zone in the profile of the user who asks: Central European time with its own summer rule,
/// so that the sample Jira needs no time zone database.
/// </summary>
internal static class UserTime
{
    public const string Name = "Europe/Berlin";

    private static readonly TimeZoneInfo Zone = Create();

    public static long ToInstant(DateTime local) => new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUnixTimeMilliseconds();

    /// <summary>As Jira writes instants: 2026-03-01T10:15:00.000+0100.</summary>
    public static string Format(long instant)
    {
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(instant);
        var offset = Zone.GetUtcOffset(utc);
        return utc.ToOffset(offset).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture)
            + (offset.Hours == 2 ? "+0200" : "+0100");
    }

    private static TimeZoneInfo Create()
    {
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date,
            DateTime.MaxValue.Date,
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 5, DayOfWeek.Sunday)
        );
        return TimeZoneInfo.CreateCustomTimeZone(Name, TimeSpan.FromHours(1), Name, Name, Name, [summer]);
    }
}
