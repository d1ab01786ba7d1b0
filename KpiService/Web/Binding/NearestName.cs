namespace KpiService.Web.Binding;

/// <summary>The name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate within a third of its length in edits; null when none is that near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) =>
        candidates
            .Select(c => (Candidate: c, Edits: Distance(name.ToUpperInvariant(), c.ToUpperInvariant())))
            .Where(x => x.Edits <= Math.Max(2, x.Candidate.Length / 3))
            .OrderBy(x => x.Edits)
            .Select(x => x.Candidate)
            .FirstOrDefault();

    /// <summary>Levenshtein's distance, over the first 64 letters.</summary>
    private static int Distance(string a, string b)
    {
        a = a[..Math.Min(a.Length, 64)];
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.Length];
    }
}
