using KpiService.Configuration;
using KpiService.Storage;
using KpiService.Sync.Runs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace KpiService.Sync;

/// <summary>Registers the Sync module.</summary>
public static class SyncServices
{
    /// <summary>Syncs in the foreground.</summary>
    public static IServiceCollection AddSync(this IServiceCollection services)
    {
        services.TryAddSingleton(new SyncSource(DataKind.Real));
        return services
            .AddSingleton<SyncMutex>()
            .AddSingleton<SyncEvents>()
            .AddSingleton<SyncRuns>()
            .AddSingleton<DataPurge>()
            .AddSingleton<JiraRun>()
            .AddSingleton<SyncRunner>();
    }

    /// <summary>Syncs in the background: by schedule where a Jira is configured, and when asked.</summary>
    public static IServiceCollection AddScheduledSync(this IServiceCollection services, KpiServiceOptions options)
    {
        services.AddSingleton<SyncScheduler>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<SyncJob>(job => job.WithIdentity(SyncJob.Key).StoreDurably());
            if (options.Jira.Instances.Count == 0)
                return;
            Schedule(quartz, SyncJob.Incremental, options.Sync.Schedule, options);
            Schedule(quartz, SyncJob.Full, options.Sync.FullSchedule, options);
        });
        return services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Schedule(IQuartzBuilder quartz, TriggerKey key, string cron, KpiServiceOptions options)
    {
        if (cron.Length == 0)
            return;
        var zone = options.Sync.TimeZone.Length > 0 ? options.Sync.TimeZone : options.Dashboard.TimeZone;
        quartz.AddTrigger(trigger =>
            trigger
                .ForJob(SyncJob.Key)
                .WithIdentity(key)
                .WithCronSchedule(
                    cron,
                    schedule =>
                        schedule
                            .InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(zone))
                            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)
                )
        );
    }
}
