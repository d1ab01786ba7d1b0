using System.Runtime.CompilerServices;

namespace KpiService.Jira.Reading;

/// <summary>Works at several elements at the same time and gives the results in the order of the elements.</summary>
internal static class InOrder
{
    private const int AtOnce = 4;

    /// <param name="atOnce">Elements at work or done and not handed over, at most.</param>
    /// <remarks>When the source fails, the elements that came before are handed over first.</remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> source,
        int atOnce,
        Func<T, CancellationToken, Task<TResult>> work,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var running = new Queue<Task<TResult>>();
        await using var elements = source.GetAsyncEnumerator(stop.Token);
        var next = elements.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                while (running.Count < atOnce && await HasComeAsync(next, running))
                {
                    running.Enqueue(work(elements.Current, stop.Token));
                    next = elements.MoveNextAsync().AsTask();
                }

                if (running.Count == 0)
                    break;
                yield return await running.Dequeue();
            }

            await next;
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Append<Task>(next)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>For elements that are all there; a few at a time.</summary>
    public static async Task<TResult[]> SelectAsync<T, TResult>(
        IReadOnlyList<T> elements,
        Func<T, CancellationToken, Task<TResult>> work,
        CancellationToken ct
    )
    {
        var results = new TResult[elements.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
        await Parallel.ForAsync(0, elements.Count, options, async (i, cancel) => results[i] = await work(elements[i], cancel));
        return results;
    }

    /// <summary>Waits for the next element, but no longer than for the first result.</summary>
    private static async Task<bool> HasComeAsync<TResult>(Task<bool> next, Queue<Task<TResult>> running)
    {
        if (running.TryPeek(out var first))
            await Task.WhenAny(next, first);
        else
            await Task.WhenAny(next);
        return next is { IsCompletedSuccessfully: true, Result: true };
    }
}
