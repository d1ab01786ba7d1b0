using KpiService.Configuration;
using KpiService.Snapshot.Kept;
using KpiService.Storage;

namespace KpiService.Snapshot;

/// <summary>
/// Holds the snapshot of the newest data version: loaded once per version, swapped whole, shared without locks.
/// While a sync changes the data, readers get the old snapshot until the new one is loaded; otherwise they wait for it, so that
/// whoever saw a sync end sees its data.
/// </summary>
/// <param name="look">Reads the data version and whether a sync is changing it.</param>
/// <param name="read">Loads a snapshot, given the one before; null: there is none yet.</param>
public sealed class SnapshotStore(Func<CancellationToken, Task<DataState>> look, Func<DataSnapshot?, DataSnapshot> read, TimeProvider time)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private DataSnapshot? current;
    private Task<DataSnapshot>? loading;
    private long lookedAt;
    private int changes;

    internal SnapshotStore(KpiDatabase database, KpiServiceOptions options, SnapshotFile file, TimeProvider time)
        : this(database.GetDataStateAsync, before => new SnapshotSource(database, options, file).Load(before), time) { }

    /// <summary>The snapshot in force. The first call waits for the load.</summary>
    public ValueTask<DataSnapshot> GetAsync(CancellationToken cancellationToken)
    {
        var snapshot = Volatile.Read(ref current);
        return snapshot is not null && LookedLately()
            ? ValueTask.FromResult(snapshot)
            : new ValueTask<DataSnapshot>(LookAsync(cancellationToken));
    }

    /// <summary>Begins to load before anyone asks; whoever does joins, and sees it fail if it does.</summary>
    public void BeginLoad()
    {
        lock (gate)
            loading ??= Load();
    }

    /// <summary>Says that the data may have changed: the next call looks at the data version at once.</summary>
    public void Invalidate()
    {
        lock (gate)
            (lookedAt, changes) = (0, changes + 1);
    }

    private bool LookedLately()
    {
        var last = Interlocked.Read(ref lookedAt);
        return last != 0 && time.GetElapsedTime(last) < LookEvery;
    }

    private async Task<DataSnapshot> LookAsync(CancellationToken ct)
    {
        for (var loads = 1; ; loads++)
        {
            var (begun, seen) = (time.GetTimestamp(), Volatile.Read(ref changes));
            var state = await look(ct);
            var snapshot = Volatile.Read(ref current);
            if (snapshot?.DataVersion != state.Version)
            {
                var load = LoadOnce(state.Version);
                // Forced, for else whoever waited first would go on inside the load, and all the others would wait for that.
                if (snapshot is null || !state.Changing)
                {
                    await ((Task)load.WaitAsync(ct)).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                    snapshot = await load;
                }
            }

            if (state.Changing)
                return snapshot;
            if (snapshot.DataVersion == state.Version)
                Remember(begun, seen);
            // The first load may have begun before, the second has all that was there when it was asked for: who writes on and on
            // keeps nobody waiting for more.
            else if (loads < 2)
                continue;
            return snapshot;
        }
    }

    // Not when something was said to have changed since.
    private void Remember(long begun, int seen)
    {
        lock (gate)
        {
            if (seen == changes)
                lookedAt = Math.Max(1, begun);
        }
    }

    /// <summary>Joins the load in progress, which may be of an older version, or begins one unless it has just been done.</summary>
    private Task<DataSnapshot> LoadOnce(string version)
    {
        lock (gate)
        {
            if (current is { } loaded && loaded.DataVersion == version)
                return Task.FromResult(loaded);
            return loading is { IsCompleted: false } ? loading : loading = Load();
        }
    }

    private Task<DataSnapshot> Load() =>
        Task.Run(() =>
        {
            var snapshot = read(Volatile.Read(ref current));
            Volatile.Write(ref current, snapshot);
            return snapshot;
        });
}
