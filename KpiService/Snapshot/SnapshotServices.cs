using KpiService.Configuration;
using KpiService.Snapshot.Kept;
using KpiService.Storage;

namespace KpiService.Snapshot;

/// <summary>Registers the snapshot.</summary>
public static class SnapshotServices
{
    /// <summary>Needs <see cref="KpiDatabase"/>, <see cref="KpiServiceOptions"/> and <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddSnapshot(this IServiceCollection services) =>
        services
            .AddSingleton(p => new SnapshotFile(p.GetRequiredService<KpiDatabase>(), p.GetRequiredService<KpiServiceOptions>()))
            .AddSingleton(p => new SnapshotStore(
                p.GetRequiredService<KpiDatabase>(),
                p.GetRequiredService<KpiServiceOptions>(),
                p.GetRequiredService<SnapshotFile>(),
                p.GetRequiredService<TimeProvider>()
            ))
            .AddSingleton<SnapshotKeeper>();
}
