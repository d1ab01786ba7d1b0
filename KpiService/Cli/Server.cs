using System.Net.Sockets;
using KpiService.Configuration;
using KpiService.Snapshot;
using KpiService.Storage;

namespace KpiService.Cli;

/// <summary>Runs the web server until it is told to stop.</summary>
internal static partial class Server
{
    /// <param name="started">Done once it listens.</param>
    public static async Task<int> RunAsync(
        ServerSettings settings,
        Terminal terminal,
        Func<IServiceProvider, Task>? started,
        CancellationToken ct
    )
    {
        var options = settings.Configuration.Options;
        RefuseOpenDoor(settings.Urls, options.Security);
        await using var app = KpiServiceBuilder.CreateServer(settings);
        foreach (var warning in settings.Configuration.Report.Warnings)
            LogConfiguration(app.Logger, warning);
        if (options.Jira.Instances.Count == 0)
            LogConfiguration(app.Logger, $"no Jira is configured. {FirstSteps.Of(settings.Configuration.Report).Summary}");
        using var use = await DatabaseStart.OpenAsync(app.Services.GetRequiredService<KpiDatabase>(), options, app.Logger, ct);
        // One core loads while the other starts the server.
        app.Services.GetRequiredService<SnapshotStore>().BeginLoad();
        await StartAsync(app, settings.Urls, ct);
        await terminal.Error.WriteLineAsync($"Listening on {string.Join(", ", app.Urls)}, database {use.DatabasePath}. Ctrl+C ends.");
        if (started is not null)
            await started(app.Services);
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    private static void RefuseOpenDoor(IReadOnlyList<string> urls, SecurityOptions security)
    {
        if (security.ApiKey.Length == 0 && !security.AllowAnonymous && urls.FirstOrDefault(u => !ListenAddresses.IsLoopback(u)) is { } open)
            throw new StartException(
                $"{open} can be reached from other machines and security.api_key is not set: set it, or security.allow_anonymous: true, "
                    + "or listen on 127.0.0.1 (dashboard.host)."
            );
    }

    private static async Task StartAsync(WebApplication app, IReadOnlyList<string> urls, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            // What has started already ends in order, or it would be reported as a fault of its own. Quartz waits for a start that never
            // comes.
            await app.StopAsync(TimeSpan.FromSeconds(1));
            throw new StartException(
                $"Cannot listen on {string.Join(", ", urls)}: {e.Message.TrimEnd('.')}. "
                    + "Set dashboard.port and dashboard.host (DASHBOARD_PORT, DASHBOARD_HOST) or --urls.",
                e
            );
        }
    }

    [LoggerMessage(LogLevel.Warning, "Configuration: {Warning}")]
    private static partial void LogConfiguration(Microsoft.Extensions.Logging.ILogger logger, string warning);
}
