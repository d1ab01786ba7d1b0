using System.Collections.Concurrent;
using System.Threading.Channels;
using KpiService.Domain;

namespace KpiService.Sync.Runs;

/// <summary>One of the two: a run as it stands, or the new data version.</summary>
public sealed record SyncEvent(SyncRun? Run, string? DataVersion);

/// <summary>Tells whoever listens in this process how the sync gets on. A slow listener misses old states, never the latest.</summary>
public sealed class SyncEvents
{
    private readonly ConcurrentDictionary<SyncListener, bool> listeners = [];
    private volatile SyncRun? running;

    /// <summary>Raised before anybody hears of a new data version, so that whoever asks then is answered from it.</summary>
    public event EventHandler? DataChanging;

    /// <summary>The run this process is working on, as last published.</summary>
    public SyncRun? Running => running;

    public void Publish(SyncRun run)
    {
        running = run.Status is SyncStatus.Queued or SyncStatus.Running ? run : null;
        Send(new SyncEvent(run, null));
    }

    public void PublishDataVersion(string version)
    {
        DataChanging?.Invoke(this, EventArgs.Empty);
        Send(new SyncEvent(null, version));
    }

    /// <summary>Listens from now on, until disposed.</summary>
    public SyncListener Listen() => new(listeners);

    private void Send(SyncEvent happened)
    {
        foreach (var listener in listeners.Keys)
            listener.Hear(happened);
    }
}

/// <summary>Keeps what happens for one reader.</summary>
public sealed class SyncListener : IDisposable
{
    private const int Backlog = 64;

    private readonly Channel<SyncEvent> channel = Channel.CreateBounded<SyncEvent>(
        new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest }
    );

    private readonly ConcurrentDictionary<SyncListener, bool> all;

    internal SyncListener(ConcurrentDictionary<SyncListener, bool> all)
    {
        this.all = all;
        all[this] = true;
    }

    public IAsyncEnumerable<SyncEvent> ReadAllAsync(CancellationToken ct) => channel.Reader.ReadAllAsync(ct);

    public void Dispose() => all.TryRemove(this, out _);

    internal void Hear(SyncEvent happened) => channel.Writer.TryWrite(happened);
}
