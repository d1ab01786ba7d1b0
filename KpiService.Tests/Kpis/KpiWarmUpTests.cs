using KpiService.Configuration;
using KpiService.Kpis;
using KpiService.Snapshot;
using KpiService.Tests.Snapshot;
using Microsoft.Extensions.Logging.Abstractions;

namespace KpiService.Tests.Kpis;

public sealed class KpiWarmUpTests
{
    [Fact]
    public async Task It_loads_the_snapshot_once()
    {
        var loads = 0;
        using var store = Store(() => new TestWorld().Build(), () => loads++);
        await RunAsync(store);
        Assert.Equal(1, loads);
    }

    [Fact]
    public async Task A_failed_load_does_not_end_the_service()
    {
        using var store = Store(() => throw new InvalidDataException("torn"), () => { });
        await RunAsync(store);
    }

    private static async Task RunAsync(SnapshotStore store)
    {
        using var warmUp = new KpiWarmUp(store, new KpiCalculator(new KpiServiceOptions()), new KpiServiceOptions(), TimeProvider.System, NullLogger<KpiWarmUp>.Instance);
        await warmUp.StartAsync(default);
        Assert.NotNull(warmUp.ExecuteTask);
        await warmUp.ExecuteTask;
        Assert.True(warmUp.ExecuteTask.IsCompletedSuccessfully);
    }

    private static SnapshotStore Store(Func<DataSnapshot> load, Action loaded) => new(
        _ => Task.FromResult("1"),
        () =>
        {
            loaded();
            return load();
        },
        TimeProvider.System);
}
