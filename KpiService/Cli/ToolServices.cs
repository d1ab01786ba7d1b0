using KpiService.Configuration;
using KpiService.Storage;
using KpiService.Storage.Backups;

namespace KpiService.Cli;

/// <summary>All modules for one verb, without the web server.</summary>
internal sealed class ToolServices : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private DatabaseUse? use;

    private ToolServices(ServiceProvider services) => this.services = services;

    /// <summary>Nothing is opened yet.</summary>
    public static ToolServices Create(LoadedConfiguration configuration, Action<IServiceCollection>? more = null) =>
        new(KpiServiceBuilder.CreateTool(configuration, more));

    /// <summary>The database is migrated and marked as in use.</summary>
    public static async Task<ToolServices> OpenAsync(
        LoadedConfiguration configuration,
        CancellationToken ct,
        Action<IServiceCollection>? more = null
    )
    {
        var services = Create(configuration, more);
        try
        {
            var logger = services.Get<ILogger<KpiDatabase>>();
            services.use = await DatabaseStart.OpenAsync(services.Get<KpiDatabase>(), configuration.Options, logger, ct);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        use?.Dispose();
    }
}
