using System.Runtime.CompilerServices;
using KpiService.Jira.Reading;

namespace KpiService.Tests.Jira;

public sealed class PrefetchTests
{
    private int produced;
    private bool stopped;

    [Fact]
    public async Task Elements_come_in_their_order() =>
        Assert.Equal(Enumerable.Range(1, 20), await Prefetch.AheadAsync(CountAsync(20), most: 3, CancellationToken.None).ToListAsync());

    [Fact]
    public async Task The_source_works_ahead_but_not_further_than_allowed()
    {
        await using var walk = Prefetch.AheadAsync(CountAsync(100), most: 3, CancellationToken.None).GetAsyncEnumerator();
        await walk.MoveNextAsync();

        Assert.InRange(produced, 4, 5);
    }

    [Fact]
    public async Task A_consumer_that_leaves_stops_the_source()
    {
        await Prefetch.AheadAsync(CountAsync(100), most: 1, CancellationToken.None).FirstAsync();

        Assert.True(stopped);
    }

    [Fact]
    public async Task A_failure_comes_after_what_was_read_before_it()
    {
        var read = new List<int>();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var element in Prefetch.AheadAsync(CountAsync(5, failing: true), most: 10, CancellationToken.None))
                read.Add(element);
        });

        Assert.Equal([1, 2, 3, 4, 5], read);
    }

    private async IAsyncEnumerable<int> CountAsync(int last, bool failing = false, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            while (produced < last)
            {
                ct.ThrowIfCancellationRequested();
                yield return ++produced;
            }
            if (failing)
                throw new InvalidDataException();
        }
        finally
        {
            stopped = true;
        }
    }
}
