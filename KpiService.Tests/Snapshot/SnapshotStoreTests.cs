using KpiService.Snapshot;
using KpiService.Snapshot.Loading;
using KpiService.Storage;
using KpiService.Tests.Testing.Worlds;
using Microsoft.Extensions.Time.Testing;

namespace KpiService.Tests.Snapshot;

public sealed class SnapshotStoreTests
{
    private readonly FakeTimeProvider time = new();
    private string version = "1";
    private bool changing;
    private int loads;

    [Fact]
    public async Task One_version_is_loaded_once_for_all_who_ask()
    {
        var store = Store(() => new TestWorld().Build());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => store.GetAsync(default).AsTask()));
        Assert.Equal(1, loads);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_new_version_is_seen_after_a_tenth_of_a_second_or_at_once_when_told()
    {
        var store = Store(() => Versioned(version));
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        version = "2";
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal("2", (await store.GetAsync(default)).DataVersion);
        version = "3";
        store.Invalidate();
        Assert.Equal("3", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(3, loads);
    }

    [Fact]
    public async Task While_a_sync_changes_the_data_the_old_picture_stays_until_the_new_one_is_loaded()
    {
        using var release = new ManualResetEventSlim();
        var store = Store(() => Slowly(release));
        await store.GetAsync(default);
        (version, changing) = ("2", true);
        store.Invalidate();

        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        release.Set();
        changing = false;
        store.Invalidate();
        Assert.Equal("2", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task Once_the_sync_has_ended_everyone_waits_for_its_data()
    {
        using var release = new ManualResetEventSlim();
        var store = Store(() => Slowly(release));
        await store.GetAsync(default);
        version = "2";
        store.Invalidate();

        var waiting = Enumerable.Range(0, 5).Select(_ => store.GetAsync(default).AsTask()).ToList();
        Assert.DoesNotContain(waiting, w => w.IsCompleted);
        release.Set();
        Assert.All(await Task.WhenAll(waiting), snapshot => Assert.Equal("2", snapshot.DataVersion));
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task What_changed_while_a_snapshot_loaded_is_loaded_after_it()
    {
        using var release = new ManualResetEventSlim();
        var store = Store(() => Slowly(release));
        await store.GetAsync(default);
        (version, changing) = ("2", true);
        store.Invalidate();
        await store.GetAsync(default);
        (version, changing) = ("3", false);
        store.Invalidate();
        var waiting = store.GetAsync(default).AsTask();
        release.Set();

        Assert.Equal("3", (await waiting).DataVersion);
    }

    [Fact]
    public async Task Who_writes_on_and_on_keeps_nobody_waiting_for_more_than_two_loads()
    {
        var store = Store(() =>
        {
            // Written before it is read, and again while it is.
            var read = $"{2 * loads}";
            version = $"{(2 * loads) + 1}";
            return Versioned(read);
        });

        Assert.Equal("4", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(2, loads);
    }

    [Fact]
    public async Task A_load_that_was_begun_early_is_the_one_that_the_first_reader_gets()
    {
        var store = Store(() => Versioned(version));
        store.BeginLoad();
        store.BeginLoad();

        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task A_reader_that_gives_up_does_not_stop_the_load()
    {
        using var release = new ManualResetEventSlim();
        using var gone = new CancellationTokenSource();
        version = "2";
        var store = Store(() => Slowly(release));
        var first = store.GetAsync(gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        release.Set();

        Assert.Equal("2", (await store.GetAsync(default)).DataVersion);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task After_a_failed_load_the_next_call_tries_again()
    {
        var fail = true;
        var store = Store(() => fail ? throw new InvalidDataException("torn") : Versioned(version));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.GetAsync(default).AsTask());
        fail = false;
        Assert.Equal("1", (await store.GetAsync(default)).DataVersion);
    }

    /// <summary>All but the first version wait.</summary>
    private DataSnapshot Slowly(ManualResetEventSlim release)
    {
        var begun = version;
        if (begun != "1")
            release.Wait();
        return Versioned(begun);
    }

    private SnapshotStore Store(Func<DataSnapshot> load) =>
        new(
            _ => Task.FromResult(new DataState(version, changing)),
            _ =>
            {
                Interlocked.Increment(ref loads);
                return load();
            },
            time
        );

    private static DataSnapshot Versioned(string version) => new SnapshotBuilder(new CatalogInput(), new()).Build(version);
}
