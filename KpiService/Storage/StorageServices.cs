namespace KpiService.Storage;

/// <summary>Registers the Storage module.</summary>
public static class StorageServices
{
    /// <param name="path">Path of the SQLite file.</param>
    public static IServiceCollection AddKpiStorage(this IServiceCollection services, string path) =>
        services.AddSingleton(new KpiDatabase(path));
}
