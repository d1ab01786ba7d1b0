using Quartz;

namespace KpiService.Configuration.Validation;

internal static class ScheduleRules
{
    public static void Check(KpiServiceOptions options, Findings findings)
    {
        Cron(findings, "sync.schedule", options.Sync.Schedule);
        Cron(findings, "sync.full_schedule", options.Sync.FullSchedule);
        Cron(findings, "backup.schedule", options.Backup.Schedule);
        if (options.Sync.TimeZone.Length > 0)
            Expect.TimeZone(findings, "sync.time_zone", options.Sync.TimeZone);
        Expect.Within(findings, "sync.lookback_days", options.Sync.LookbackDays, 1, 36_500);
        Expect.AtLeast(findings, "backup.keep", options.Backup.Keep, 1);
        Expect.Given(findings, "database.path", options.Database.Path);
    }

    private static void Cron(Findings findings, string key, string expression)
    {
        if (expression.Length == 0)
            return;
        try
        {
            _ = new CronExpression(expression);
        }
        catch (FormatException e)
        {
            findings.Error(
                key,
                $"\"{expression}\" is not a Quartz cron expression (seconds minutes hours day month weekday, e.g. 0 0 6 * * ?): {e.Message}"
            );
        }
    }
}
