using KpiService.Configuration;
using Quartz;

namespace KpiService.Storage.Backups;

/// <summary>Registers backup and restore.</summary>
public static class BackupServices
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddSingleton<DatabaseBackup>().AddSingleton<DatabaseRestore>();

    /// <summary>The scheduled backup, where <c>backup.schedule</c> is not empty.</summary>
    public static IServiceCollection AddScheduledBackup(this IServiceCollection services, KpiServiceOptions options) =>
        options.Backup.Schedule.Length == 0
            ? services
            : services.AddQuartz(quartz =>
                quartz
                    .AddJob<BackupJob>(job => job.WithIdentity("backup"))
                    .AddTrigger(trigger =>
                        trigger
                            .ForJob("backup")
                            .WithIdentity("backup")
                            .WithCronSchedule(
                                options.Backup.Schedule,
                                cron =>
                                    cron.InTimeZone(options.ScheduleZone()).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)
                            )
                    )
            );
}
