using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KpiService.Jira.Reading;

/// <summary>Lets a source work ahead while the consumer is busy.</summary>
internal static class Prefetch
{
    /// <param name="most">Elements that may lie ready.</param>
    public static async IAsyncEnumerable<T> AheadAsync<T>(
        IAsyncEnumerable<T> source,
        int most,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var channel = Channel.CreateBounded<T>(most);
        var pump = PumpAsync(source, channel.Writer, stop.Token);
        try
        {
            await foreach (var element in channel.Reader.ReadAllAsync(ct))
                yield return element;
        }
        finally
        {
            await stop.CancelAsync();
            await pump;
        }
    }

    /// <summary>Hands the source's failure to the reader.</summary>
    private static async Task PumpAsync<T>(IAsyncEnumerable<T> source, ChannelWriter<T> writer, CancellationToken ct)
    {
        try
        {
            await foreach (var element in source.WithCancellation(ct))
                await writer.WriteAsync(element, ct);
            writer.Complete();
        }
        catch (Exception failure)
        {
            writer.Complete(failure);
        }
    }
}
