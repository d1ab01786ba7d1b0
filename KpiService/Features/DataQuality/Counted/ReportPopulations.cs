using KpiService.Features.Sprints;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>What the reports of closed sprints hold, issues of the standard level only. No end is known before it came.</summary>
internal static class ReportPopulations
{
    /// <summary>Issues committed to.</summary>
    public static IEnumerable<QualityFact> Committed(QualitySource s) =>
        from closed in s.ClosedSprints()
        from entry in closed.Entries
        where entry.Part.Fate.In == SprintWayIn.Committed
        select new QualityFact(entry.Issue, entry.Issue, closed.End, closed.End);

    public static int CountCommitted(QualitySource s, QualityScope scope)
    {
        var (counted, count) = (new IssueBitmap(s.Snapshot.Issues.Count), 0);
        foreach (var sprint in s.Snapshot.SprintHistory.ClosedIn(scope.KnownWindow))
        {
            foreach (ref readonly var entry in s.Report(sprint))
            {
                if (entry.Part.Fate.In == SprintWayIn.Committed && Counts(s, scope, entry.Issue) && counted.Add(entry.Issue))
                    count++;
            }
        }

        return count;
    }

    /// <summary>The sprints, by their issues.</summary>
    public static IEnumerable<QualityFact> Sprints(QualitySource s) =>
        from closed in s.ClosedSprints()
        from entry in closed.Entries
        select new QualityFact(closed.Sprint.Ordinal, entry.Issue, closed.End, closed.End);

    public static int CountSprints(QualitySource s, QualityScope scope)
    {
        var count = 0;
        foreach (var sprint in s.Snapshot.SprintHistory.ClosedIn(scope.KnownWindow))
        {
            if (scope.Selection.ContainsSprint(sprint) && Any(s, scope, sprint))
                count++;
        }

        return count;
    }

    private static bool Any(QualitySource s, QualityScope scope, int sprint)
    {
        foreach (ref readonly var entry in s.Report(sprint))
        {
            if (Counts(s, scope, entry.Issue))
                return true;
        }

        return false;
    }

    private static bool Counts(QualitySource s, QualityScope scope, int issue) =>
        scope.Issues.Contains(issue) && s.Snapshot.StandardIssues.Contains(issue);
}
