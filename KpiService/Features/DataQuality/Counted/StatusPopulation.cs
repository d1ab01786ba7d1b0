using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Statuses that issues were in, by the visits to them; each about the end of the visit.</summary>
internal static class StatusPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) => Visits(s, (issue, status) => true);

    /// <summary>The visits that a condition on issue and status (by ordinals) holds for.</summary>
    public static List<QualityFact> Visits(QualitySource s, Func<int, int, bool> wanted) =>
        s.InVisits((issue, visits, facts) => Add(issue, visits, wanted, facts));

    /// <summary>Adds those of one issue.</summary>
    public static void Add(int issue, Visits visits, Func<int, int, bool> wanted, List<QualityFact> facts)
    {
        for (var k = 0; k < visits.Length; k++)
        {
            if (wanted(issue, visits[k].Status))
                facts.Add(new(visits[k].Status, issue, k + 1 < visits.Length ? visits[k + 1].At : QualityFact.Open, visits[k].At));
        }
    }

    /// <summary>
    /// Ends where each that was left in the window or since has been seen; begins with the issues that were last in them, so that a rare
    /// one isn't searched for in all.
    /// </summary>
    public static int Count(QualitySource s, QualityScope scope)
    {
        var (issues, visits, seen, missing) = (scope.Issues, s.Snapshot.Flow.Visits, new bool[s.Index.LastMoves.OfStatus.Length], 0);
        foreach (var left in s.Index.LastMoves.OfStatus)
        {
            if (left >= scope.Window.From.Milliseconds)
                missing++;
        }

        var count = 0;
        foreach (var issue in s.Index.LastMoves.LastIn)
            count += issue >= 0 && issues.Contains(issue) ? Add(visits[issue], scope, seen) : 0;
        for (var i = issues.Next(0); i >= 0 && count < missing; i = issues.After(i))
            count += Add(visits[i], scope, seen);
        return count;
    }

    /// <summary>Marks what an issue adds to the statuses seen, from its last visit back to the window; returns how many.</summary>
    private static int Add(Visits visits, QualityScope scope, bool[] seen)
    {
        var (end, added) = (QualityFact.Open, 0);
        for (var k = visits.Length - 1; k >= 0 && end >= scope.Window.From.Milliseconds; end = visits[k--].At)
        {
            if (seen[visits[k].Status] || visits[k].At > scope.AsOf.Milliseconds || !scope.Covers(end))
                continue;
            seen[visits[k].Status] = true;
            added++;
        }

        return added;
    }
}
