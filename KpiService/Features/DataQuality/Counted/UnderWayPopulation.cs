using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Issues in progress, from their start until they come to rest.</summary>
internal static class UnderWayPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) => s.StretchesUnderWay(issue => true).Select(w => w.Known);

    /// <summary>Stretches are about no instant that is over, so the window says nothing: those count in which the instant lies.</summary>
    public static int Count(QualitySource s, QualityScope scope)
    {
        var (issues, flow, asOf, count) = (scope.Issues, s.Snapshot.Flow, scope.AsOf.Milliseconds, 0);
        for (var i = issues.Next(0); i >= 0; i = issues.After(i))
        {
            if (flow.RestsFrom[i] > asOf && IsUnderWay(flow.Visits[i], asOf))
                count++;
        }

        return count;
    }

    private static bool IsUnderWay(Visits visits, long at)
    {
        var k = visits.Length - 1;
        while (k >= 0 && visits[k].At > at)
            k--;
        return k >= 0 && visits[k].IsUnderWay;
    }
}
