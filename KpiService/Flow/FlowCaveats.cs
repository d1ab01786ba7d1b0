using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Flow;

/// <summary>What a reader of any flow metric must know.</summary>
internal static class FlowCaveats
{
    /// <param name="begin">Instant from which data is needed.</param>
    public static IEnumerable<KpiCaveat> Of(KpiRequest request, int sampleSize, HistoryHorizon horizon, Instant begin)
    {
        foreach (var caveat in KpiCaveats.Of(request, sampleSize, horizon))
            yield return caveat;
        if (horizon.Reason(begin) is not null)
            yield return new KpiCaveat("beforeHistory", horizon.Explanation(begin));
    }
}
