using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Epics finished that have children, by these.</summary>
internal static class EpicPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) =>
        from k in Enumerable.Range(0, s.Index.DoneEpics.Facts.Length)
        let fact = s.Index.DoneEpics.Facts[k]
        from child in s.Index.DoneEpics.Children[k].ToArray()
        select new QualityFact(fact.Issue, child, fact.At, fact.KnownFrom, fact.KnownUntil);

    public static int Count(QualitySource s, QualityScope scope)
    {
        var (epics, asOf) = (s.Index.DoneEpics, scope.AsOf.Milliseconds);
        var (counted, count) = (new IssueBitmap(s.Snapshot.Issues.Count), 0);
        for (var k = 0; k < epics.Facts.Length; k++)
        {
            ref readonly var fact = ref epics.Facts[k];
            if (
                scope.Covers(fact.At)
                && fact.KnownFrom <= asOf
                && asOf < fact.KnownUntil
                && AnyOf(epics.Children[k], scope.Issues)
                && counted.Add(fact.Issue)
            )
                count++;
        }

        return count;
    }

    private static bool AnyOf(ReadOnlySpan<int> children, IssueBitmap issues)
    {
        foreach (var child in children)
        {
            if (issues.Contains(child))
                return true;
        }

        return false;
    }
}
