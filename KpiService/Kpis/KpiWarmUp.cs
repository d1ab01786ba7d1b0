using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Kpis;

/// <summary>Loads the snapshot at start and asks each KPI often enough for its code to be compiled well, so that the first reader doesn't wait for either.</summary>
internal sealed partial class KpiWarmUp(
    SnapshotStore store, KpiCalculator calculator, KpiServiceOptions options, TimeProvider time, ILogger<KpiWarmUp> log) : BackgroundService
{
    // The runtime compiles a method anew after 30 calls, and once more after measuring it.
    private const int Rounds = 80;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            var snapshot = await store.GetAsync(stoppingToken);
            for (var round = 0; round < Rounds && !stoppingToken.IsCancellationRequested; round++) Ask(snapshot);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A reader gets the same failure as an answer; the service goes on.
            Failed(log, failure);
        }
    }

    private void Ask(DataSnapshot snapshot)
    {
        var now = Instant.From(time.GetUtcNow());
        var request = new KpiRequest(Selection.Everything(snapshot), new DateWindow(now.AddDays(-KpiRequest.DefaultDays), now), now, now, TimeZoneInfo.Utc);
        foreach (var module in KpiCatalog.Enabled(options)) calculator.Compute(module, snapshot, request);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The data could not be loaded at start")]
    private static partial void Failed(ILogger logger, Exception failure);
}
