namespace KpiService.Snapshot;

/// <summary>Registers the snapshot.</summary>
public static class SnapshotServices
{
    public static IServiceCollection AddSnapshot(this IServiceCollection services) => services;
}
