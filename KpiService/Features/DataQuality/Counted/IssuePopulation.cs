namespace KpiService.Features.DataQuality.Counted;

/// <summary>Every issue.</summary>
internal static class IssuePopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) =>
        Enumerable
            .Range(0, s.Snapshot.Issues.Count)
            .Select(i => new QualityFact(i, i, QualityFact.Always, s.Snapshot.Issues.BegunTimes[i]));

    public static int Count(QualitySource s, QualityScope scope)
    {
        if (s.Index.LastBegun <= scope.AsOf.Milliseconds)
            return scope.Issues.Count();
        var (issues, begun, count) = (scope.Issues, s.Snapshot.Issues.BegunTimes, 0);
        for (var i = issues.Next(0); i >= 0; i = issues.After(i))
        {
            if (begun[i] <= scope.AsOf.Milliseconds)
                count++;
        }

        return count;
    }
}
