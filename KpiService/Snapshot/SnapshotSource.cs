using KpiService.Configuration;
using KpiService.Snapshot.Kept;
using KpiService.Snapshot.Loading;
using KpiService.Storage;

namespace KpiService.Snapshot;

/// <summary>Where snapshots come from: what is known already and what has changed since, else the whole database.</summary>
internal sealed class SnapshotSource(KpiDatabase database, KpiServiceOptions options, SnapshotFile file)
{
    /// <param name="before">The snapshot in force; null: there is none yet.</param>
    public DataSnapshot Load(DataSnapshot? before)
    {
        before ??= file.Read();
        if (before?.DataVersion == database.GetDataState().Version)
            return before;
        using var context = database.CreateContext();
        return (before is null ? null : SnapshotLoader.Refresh(context, options, before)) ?? SnapshotLoader.Load(context, options);
    }
}
