using KpiService.Snapshot;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Snapshot;

public sealed class SnapshotStoreTests
{
    private readonly FakeTimeProvider time = new();
    private string version = "1";
    private int loads;

    [Fact]
    public async Task One_version_is_loaded_once_for_all_who_ask()
    {
        using var store = Store(() => new TestWorld().Build());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.GetAsync(default).AsTask()));
        Assert.Equal(1, loads);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_new_version_is_seen_after_half_a_second_or_at_once_when_told()
    {
        using var store = Store(() => Versioned(version));
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        version = "2";
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal("2", (await store.GetAsync(default)).DataVersion);
        version = "3";
        store.Invalidate();
        Assert.Equal("3", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(3, loads);
    }

    [Fact]
    public async Task Others_keep_the_old_picture_while_the_new_one_loads()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        using var store = Store(() =>
        {
            if (version == "2")
            {
                entered.Release();
                release.Wait();
            }

            return Versioned(version);
        });
        await store.GetAsync(default);
        version = "2";
        store.Invalidate();
        var loading = store.GetAsync(default).AsTask();
        await entered.WaitAsync();
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        release.Release();
        Assert.Equal("2", (await loading).DataVersion);
    }

    [Fact]
    public async Task After_a_failed_load_the_next_call_tries_again()
    {
        var fail = true;
        using var store = Store(() => fail ? throw new InvalidDataException("torn") : Versioned(version));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.GetAsync(default).AsTask());
        fail = false;
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
    }

    private SnapshotStore Store(Func<DataSnapshot> load) => new(
        _ => Task.FromResult(version),
        () =>
        {
            Interlocked.Increment(ref loads);
            return load();
        },
        time);

    private static DataSnapshot Versioned(string version) => new SnapshotBuilder(new CatalogInput(), new()).Build(version);
}
