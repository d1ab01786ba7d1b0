namespace KpiService.Configuration;

/// <summary>The time zones that the options name.</summary>
public static class TimeZones
{
    /// <summary>The zone in which days, weeks and months are cut.</summary>
    public static TimeZoneInfo ReportingZone(this KpiServiceOptions options) =>
        TimeZoneInfo.FindSystemTimeZoneById(options.Dashboard.TimeZone);

    /// <summary>The zone of all schedules.</summary>
    public static TimeZoneInfo ScheduleZone(this KpiServiceOptions options) =>
        options.Sync.TimeZone.Length == 0 ? options.ReportingZone() : TimeZoneInfo.FindSystemTimeZoneById(options.Sync.TimeZone);
}
