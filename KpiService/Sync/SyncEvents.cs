using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using KpiService.Domain;

namespace KpiService.Sync;

/// <summary>One of the two: a run as it stands, or the new data version.</summary>
public sealed record SyncEvent(SyncRun? Run, string? DataVersion);

/// <summary>Tells whoever listens in this process how the sync gets on. A slow listener misses old states, never the latest.</summary>
public sealed class SyncEvents
{
    private const int Backlog = 64;

    private readonly ConcurrentDictionary<Channel<SyncEvent>, bool> listeners = [];
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

    /// <summary>Everything published from now on.</summary>
    public async IAsyncEnumerable<SyncEvent> SubscribeAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var channel = Channel.CreateBounded<SyncEvent>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        listeners[channel] = true;
        try
        {
            await foreach (var happened in channel.Reader.ReadAllAsync(ct))
                yield return happened;
        }
        finally
        {
            listeners.TryRemove(channel, out _);
        }
    }

    private void Send(SyncEvent happened)
    {
        foreach (var listener in listeners.Keys)
            listener.Writer.TryWrite(happened);
    }
}
