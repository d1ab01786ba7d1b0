using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KpiService.Jira;

/// <summary>Lets a source work on the next element while the consumer is busy with this one.</summary>
internal static class Prefetch
{
    public static async IAsyncEnumerable<T> OneAhead<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken ct)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var channel = Channel.CreateBounded<T>(1);
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
