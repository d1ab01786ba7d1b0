using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>What a reader of any flow metric must know.</summary>
internal static class FlowCaveats
{
    /// <param name="begin">Instant from which data is needed.</param>
    public static IEnumerable<Caveat> Of(Query query, int sampleSize, HistoryHorizon horizon, Instant begin)
    {
        foreach (var caveat in Caveats.Of(query, sampleSize, horizon))
            yield return caveat;
        if (horizon.Reason(begin) is not null)
            yield return new Caveat(Reason.BeforeHistory, horizon.Explanation(begin));
    }
}
