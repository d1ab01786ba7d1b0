using KpiService.Configuration;
using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Api.Syncing;

/// <summary>Asks every KPI once per data version, so that no reader waits for the snapshot to load or for code to be compiled.</summary>
internal sealed class AnswerWarmer(SnapshotStore snapshots, KpiCalculator calculator, KpiServiceOptions options, TimeProvider clock)
{
    private string? warmed;

    public async Task WarmAsync(CancellationToken ct)
    {
        var data = await snapshots.GetAsync(ct);
        if (data.DataVersion == warmed)
            return;
        var now = Instant.From(clock.GetUtcNow());
        var request = new KpiRequest(Selection.Everything(data), new DateWindow(now.AddDays(-KpiRequest.DefaultDays), now), now, now, options.ReportingZone());
        foreach (var module in KpiCatalog.Enabled(options))
            calculator.Compute(module, data, request);
        warmed = data.DataVersion;
    }
}
