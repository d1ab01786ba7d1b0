using KpiService.Domain;
using KpiService.Storage.Writers;

namespace KpiService.Sync.Runs;

/// <summary>
/// What a run still has to do. It is stored with the data it belongs to, so that a run killed at any instant can be resumed.
/// </summary>
internal sealed class RunProgress(SyncLease lease)
{
    private Checkpoint left = lease.Interrupted.With(lease.Request);

    public SyncLease Lease => lease;

    /// <summary>Batches that an earlier run planned and didn't finish.</summary>
    public IReadOnlyList<SyncBatch> Interrupted(string instance) => lease.Interrupted.Planned.GetValueOrDefault(instance) ?? [];

    /// <summary>What has not been planned for an instance yet, the oldest first.</summary>
    public IReadOnlyList<SyncRequest> Requests(string instance) => left.RequestsFor(instance);

    public void Planned(string instance, IReadOnlyList<SyncBatch> batches, WriteSession session) =>
        Store(left.With(instance, batches), session);

    public void Advanced(string instance, SyncBatch batch, WriteSession session)
    {
        var planned = left.Planned.GetValueOrDefault(instance) ?? [];
        Store(left.With(instance, [.. planned.Select(b => IsSame(b, batch) ? batch : b)]), session);
    }

    public void Finished(string instance, WriteSession session) => Store(left.With(instance, []), session);

    private static bool IsSame(SyncBatch a, SyncBatch b) =>
        a.Full == b.Full && a.Since == b.Since && a.Watermark == b.Watermark && a.Projects.SequenceEqual(b.Projects);

    private void Store(Checkpoint checkpoint, WriteSession session)
    {
        left = checkpoint;
        new CursorWriter(session).Checkpoint(lease.RunId, checkpoint.ToString());
    }
}
