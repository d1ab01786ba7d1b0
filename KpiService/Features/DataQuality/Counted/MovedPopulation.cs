using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Issues that changed status.</summary>
internal static class MovedPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) =>
        s.InVisits(
            (issue, visits, facts) =>
            {
                for (var k = 1; k < visits.Length; k++)
                    facts.Add(new QualityFact(issue, issue, visits[k].At, visits[k].At));
            }
        );

    /// <summary>Only where the last change came after the window or the instant the ones before are looked at.</summary>
    public static int Count(QualitySource s, QualityScope scope)
    {
        var (issues, last, window, count) = (scope.Issues, s.Index.LastMoves.OfIssue, scope.KnownWindow, 0);
        var (from, to) = (window.From.Milliseconds, window.To.Milliseconds);
        for (var i = issues.Next(0); i >= 0; i = issues.After(i))
        {
            if (last[i] >= from && last[i] != QualityFact.Always && (last[i] <= to || MovedIn(s.Snapshot.Flow.Visits[i], from, to)))
                count++;
        }

        return count;
    }

    private static bool MovedIn(Visits visits, long from, long to)
    {
        var k = visits.Length - 1;
        while (k > 0 && visits[k].At > to)
            k--;
        return k > 0 && visits[k].At >= from;
    }
}
