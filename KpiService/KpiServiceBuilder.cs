using KpiService.Configuration;
using KpiService.Features;
using KpiService.Features.Data;
using KpiService.Features.Flow;
using KpiService.Features.Kpis;
using KpiService.Jira;
using KpiService.Snapshot;
using KpiService.Storage;
using KpiService.Storage.Backups;
using KpiService.Sync;
using KpiService.Web.Binding;
using Serilog;
using Serilog.Events;

namespace KpiService;

/// <summary>The composition root: nothing else composes.</summary>
internal static class KpiServiceBuilder
{
    /// <summary>All modules for the command line, without web server and schedules.</summary>
    public static ServiceProvider CreateTool(LoadedConfiguration configuration, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        var log = LogSetup.Create(configuration.Options.Logging, LogEventLevel.Warning);
        services.AddLogging(logging => logging.ClearProviders().AddSerilog(log, dispose: true));
        services.AddModules(configuration).AddReaders();
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>All modules with dashboard, REST API and schedules.</summary>
    public static WebApplication CreateServer(ServerSettings settings)
    {
        var options = settings.Configuration.Options;
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // No file is read again while it runs: watching them would watch every folder below the working directory.
                Args = [.. settings.HostArguments, "--hostBuilder:reloadConfigOnChange=false"],
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
            }
        );
        builder.Logging.ClearProviders();
        builder.Services.AddSerilog(LogSetup.Create(options.Logging, consoleLevel: null), dispose: true);
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddModules(settings.Configuration);
        builder.Services.AddApi(new ApiSettings { Demo = settings.Demo, Hosts = ListenAddresses.Hosts(settings.Urls) });
        builder.Services.AddScheduledSync(options);
        builder.Services.AddScheduledBackup(options);
        settings.Services?.Invoke(builder.Services);
        return builder.Build().MapApi();
    }

    /// <summary>What prints the answers of the API without the API.</summary>
    private static void AddReaders(this IServiceCollection services) => services.AddSingleton<QueryBinder>().AddSingleton<StatsReader>();

    private static IServiceCollection AddModules(this IServiceCollection services, LoadedConfiguration configuration) =>
        services
            .AddSingleton(configuration.Options)
            .AddSingleton(configuration.Report)
            .AddSingleton(TimeProvider.System)
            .AddKpiStorage(configuration.Options.Database.Path)
            .AddBackups()
            .AddJira()
            .AddSync()
            .AddSnapshot()
            .AddKpis()
            .AddFlow();
}
