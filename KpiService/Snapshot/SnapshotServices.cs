using KpiService.Configuration;
using KpiService.Storage;

namespace KpiService.Snapshot;

/// <summary>Registers the snapshot.</summary>
public static class SnapshotServices
{
    /// <summary>Needs <see cref="KpiDatabase"/>, <see cref="KpiServiceOptions"/> and <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddSnapshot(this IServiceCollection services) =>
        services.AddSingleton(p => new SnapshotStore(
            p.GetRequiredService<KpiDatabase>(),
            p.GetRequiredService<KpiServiceOptions>(),
            p.GetRequiredService<TimeProvider>()
        ));
}
