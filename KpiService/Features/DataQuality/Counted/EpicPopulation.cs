using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Epics finished that have children, by these.</summary>
internal static class EpicPopulation
{
    public static IEnumerable<QualityFact> Members(QualitySource s)
    {
        var children = s.Children(s.Snapshot.Issues.Epics, i => s.Level(i) == 0);
        return from fact in s.Snapshot.Flow.DoneFacts
            where s.Level(fact.Issue) > 0
            from child in children[fact.Issue]
            select new QualityFact(fact.Issue, child, fact.At, fact.KnownFrom, fact.KnownUntil);
    }

    public static int Count(QualitySource s, QualityScope scope)
    {
        var (issues, epics, done) = (scope.Issues, s.Snapshot.Issues.Epics, Done(s, scope));
        var (counted, count) = (new IssueBitmap(epics.Length), 0);
        for (var i = issues.Next(0); i >= 0; i = issues.Next(i + 1))
        {
            if (epics[i] is >= 0 and var epic && done.Contains(epic) && s.Level(i) == 0 && counted.Add(epic))
                count++;
        }

        return count;
    }

    /// <summary>Epics that were done in the window, as known at the instant, selected or not.</summary>
    private static IssueBitmap Done(QualitySource s, QualityScope scope)
    {
        var (window, asOf, done) = (scope.KnownWindow, scope.AsOf.Milliseconds, new IssueBitmap(s.Snapshot.Issues.Count));
        foreach (ref readonly var fact in s.Snapshot.Flow.DoneFacts.Between(window.From.Milliseconds, window.To.Milliseconds))
        {
            if (fact.KnownFrom <= asOf && asOf < fact.KnownUntil && s.Level(fact.Issue) > 0)
                done.Add(fact.Issue);
        }

        return done;
    }
}
