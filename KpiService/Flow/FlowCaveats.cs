using KpiService.Kpis;

namespace KpiService.Flow;

/// <summary>What a reader of any flow metric must know.</summary>
internal static class FlowCaveats
{
    public static IEnumerable<KpiCaveat> Of(KpiRequest request, FlowMeasure measure, HistoryHorizon horizon)
    {
        foreach (var caveat in KpiCaveats.Of(request, measure.SampleSize, horizon, KpiCaveats.Histories(request))) yield return caveat;
        if (horizon.Reason(request.EffectiveWindow.From) is { } reason) yield return new KpiCaveat("beforeHistory", reason["beforeHistory: ".Length..]);
    }
}
