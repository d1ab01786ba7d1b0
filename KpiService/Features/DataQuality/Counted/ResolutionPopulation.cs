namespace KpiService.Features.DataQuality.Counted;

/// <summary>Resolutions that issues have.</summary>
internal static class ResolutionPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s) =>
        from issue in Enumerable.Range(0, s.Snapshot.Issues.Count)
        let resolution = s.Snapshot.Issues.Resolutions.First(issue)
        where resolution >= 0
        select new QualityFact(resolution, issue, QualityFact.Always, s.Snapshot.Issues.BegunTimes[issue]);

    /// <summary>Ends where each has been seen.</summary>
    public static int Count(QualitySource s, QualityScope scope)
    {
        var (issues, resolutions, begun) = (scope.Issues, s.Snapshot.Issues.Resolutions, s.Snapshot.Issues.BegunTimes);
        var (seen, count) = (new bool[resolutions.Names.Count], 0);
        for (var i = issues.Next(0); i >= 0 && count < seen.Length; i = issues.After(i))
        {
            var resolution = resolutions.First(i);
            if (resolution < 0 || seen[resolution] || begun[i] > scope.AsOf.Milliseconds)
                continue;
            seen[resolution] = true;
            count++;
        }

        return count;
    }
}
