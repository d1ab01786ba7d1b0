using KpiService.Jira.Reading;

namespace KpiService.Tests.Jira;

public sealed class InOrderTests
{
    private readonly List<TaskCompletionSource<int>> started = [];

    [Fact]
    public async Task Results_come_in_the_order_of_the_elements_whichever_is_ready_first()
    {
        var results = InOrder.SelectAsync(Enumerable.Range(0, 3).ToAsyncEnumerable(), 3, WorkAsync, default).ToListAsync();
        foreach (var last in Enumerable.Range(0, 3).Reverse())
            started[last].SetResult(last * 10);

        Assert.Equal([0, 10, 20], await results);
    }

    [Fact]
    public async Task No_more_are_at_work_than_allowed()
    {
        await using var results = InOrder
            .SelectAsync(Enumerable.Range(0, 9).ToAsyncEnumerable(), 2, WorkAsync, default)
            .GetAsyncEnumerator();
        var first = results.MoveNextAsync();
        Assert.Equal(2, started.Count);

        started[0].SetResult(0);
        await first;
        Assert.Equal(2, started.Count);

        var second = results.MoveNextAsync();
        Assert.Equal(3, started.Count);
        started[1].SetResult(1);
        started[2].SetResult(2);
        await second;
    }

    [Fact]
    public async Task A_result_does_not_wait_for_a_source_that_is_slower()
    {
        var hanging = new TaskCompletionSource();
        async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            await hanging.Task;
            yield return 2;
        }

        await using var results = InOrder.SelectAsync(Source(), 2, (n, _) => Task.FromResult(n), default).GetAsyncEnumerator();

        Assert.True(await results.MoveNextAsync());
        Assert.Equal(1, results.Current);
        hanging.SetResult();
    }

    [Fact]
    public async Task A_failing_source_is_reported_after_the_results_before_it()
    {
        static async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            yield return 2;
            await Task.Yield();
            throw new InvalidDataException();
        }

        var read = new List<int>();
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (
                var n in InOrder.SelectAsync(
                    Source(),
                    4,
                    async (n, _) =>
                    {
                        await Task.Yield();
                        return n;
                    },
                    default
                )
            )
                read.Add(n);
        });

        Assert.Equal([1, 2], read);
    }

    [Fact]
    public async Task Failing_work_ends_the_walk_and_cancels_the_rest()
    {
        var cancelled = false;
        async Task<int> Work(int n, CancellationToken ct)
        {
            if (n == 0)
                throw new InvalidDataException();
            try
            {
                await Task.Delay(Timeout.Infinite, ct);
            }
            finally
            {
                cancelled = ct.IsCancellationRequested;
            }

            return n;
        }

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await InOrder.SelectAsync(Enumerable.Range(0, 5).ToAsyncEnumerable(), 2, Work, default).ToListAsync()
        );

        Assert.True(cancelled);
    }

    private Task<int> WorkAsync(int element, CancellationToken ct)
    {
        started.Add(new TaskCompletionSource<int>());
        return started[^1].Task;
    }
}
