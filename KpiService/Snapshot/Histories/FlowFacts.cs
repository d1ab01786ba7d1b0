namespace KpiService.Snapshot.Histories;

/// <summary>
/// Turns what visits knew into facts with the span of <c>asOf</c> for which they hold, so that a window is a range of an array.
/// </summary>
internal static class FlowFacts
{
    /// <summary>An instant that a visit knows of.</summary>
    public delegate long VisitInstant(Visit visit);

    public static FlowFact[] Of(VisitColumn visits, VisitInstant at)
    {
        var facts = new List<FlowFact>();
        for (var i = 0; i < visits.Count; i++)
            Add(i, visits[i], at, facts);
        return [.. facts.OrderBy(f => f.At)];
    }

    /// <summary>Facts whose instant lies in [from, to].</summary>
    public static ReadOnlySpan<FlowFact> Between(this FlowFact[] facts, long from, long to) => Between(facts, f => f.At, from, to);

    /// <summary>Elements of a sorted array in [from, to].</summary>
    public static ReadOnlySpan<T> Between<T>(T[] sorted, Func<T, long> at, long from, long to)
    {
        var start = FirstFrom(sorted, at, from);
        return sorted.AsSpan(start, Math.Max(0, (to == long.MaxValue ? sorted.Length : FirstFrom(sorted, at, to + 1)) - start));
    }

    private static void Add(int issue, Visits visits, VisitInstant at, List<FlowFact> facts)
    {
        for (var k = 0; k < visits.Length; k++)
        {
            var value = at(visits[k]);
            if (value == FlowHistory.None)
                continue;
            var from = k;
            while (k + 1 < visits.Length && at(visits[k + 1]) == value)
                k++;
            var until = k + 1 < visits.Length ? visits[k + 1].At : long.MaxValue;
            facts.Add(new FlowFact(issue, value, visits[k].StartedAt, Math.Max(visits[from].At, value), until));
        }
    }

    private static int FirstFrom<T>(T[] sorted, Func<T, long> at, long from)
    {
        var (lo, hi) = (0, sorted.Length);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            if (at(sorted[mid]) < from)
                lo = mid + 1;
            else
                hi = mid;
        }

        return lo;
    }
}
