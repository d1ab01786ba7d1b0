using KpiService.Configuration;
using KpiService.Storage;

namespace KpiService.Snapshot;

/// <summary>Holds the snapshot of the newest data version: loaded once per version, swapped whole, shared without locks.</summary>
/// <param name="version">Reads the data version.</param>
/// <param name="load">Loads a snapshot.</param>
public sealed class SnapshotStore(Func<CancellationToken, Task<string>> version, Func<DataSnapshot> load, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan CheckEvery = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim loading = new(1, 1);
    private DataSnapshot? current;
    private long checkedAt;

    public SnapshotStore(KpiDatabase database, KpiServiceOptions options, TimeProvider time)
        : this(database.GetDataVersionAsync, () => Load(database, options), time)
    {
    }

    /// <summary>The snapshot in force. The first call waits for the load; later ones get the old one while a new one loads.</summary>
    public ValueTask<DataSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var snapshot = Volatile.Read(ref current);
        return snapshot is not null && CheckedLately() ? ValueTask.FromResult(snapshot) : new ValueTask<DataSnapshot>(CheckAsync(snapshot, cancellationToken));
    }

    /// <summary>Says that the data may have changed: the next call looks at the data version at once.</summary>
    public void Invalidate() => Interlocked.Exchange(ref checkedAt, 0);

    public void Dispose() => loading.Dispose();

    private static DataSnapshot Load(KpiDatabase database, KpiServiceOptions options)
    {
        using var context = database.CreateContext();
        return SnapshotLoader.Load(context, options);
    }

    private bool CheckedLately()
    {
        var last = Interlocked.Read(ref checkedAt);
        return last != 0 && time.GetElapsedTime(last) < CheckEvery;
    }

    private async Task<DataSnapshot> CheckAsync(DataSnapshot? known, CancellationToken ct)
    {
        if (known is null) await loading.WaitAsync(ct);
        else if (!await loading.WaitAsync(0, ct)) return known;
        try
        {
            // Marked before the look, so that what changes meanwhile is looked at again.
            var snapshot = Volatile.Read(ref current);
            if (snapshot is not null && CheckedLately()) return snapshot;
            Interlocked.Exchange(ref checkedAt, Math.Max(1, time.GetTimestamp()));
            if (snapshot?.DataVersion == await version(ct)) return snapshot;
            snapshot = await Task.Run(load, ct);
            Volatile.Write(ref current, snapshot);
            return snapshot;
        }
        catch
        {
            Invalidate();
            throw;
        }
        finally
        {
            loading.Release();
        }
    }
}
