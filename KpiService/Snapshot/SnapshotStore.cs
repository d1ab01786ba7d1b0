namespace KpiService.Snapshot;

/// <summary>Holds the snapshot of the newest data version: loaded once per version, swapped whole, shared without locks.</summary>
public sealed class SnapshotStore
{
    /// <summary>The snapshot in force. The first call waits for the load; later ones get the old one while a new one loads.</summary>
    public ValueTask<DataSnapshot> GetAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Says that the data may have changed: the next call looks at the data version at once.</summary>
    public void Invalidate() => throw new NotSupportedException();
}
