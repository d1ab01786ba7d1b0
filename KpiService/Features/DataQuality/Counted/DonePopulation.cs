using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Issues finished, in all projects or in some.</summary>
internal static class DonePopulation
{
    /// <param name="projects">By ordinal, those that count; null: all.</param>
    public static IEnumerable<QualityFact> Members(QualitySource s, bool[]? projects) =>
        s.Snapshot.Flow.DoneFacts.Where(f => projects?[s.Snapshot.Issues.Projects[f.Issue]] != false).Select(Of);

    /// <summary>No done is known before it happened, so what is later than the window isn't looked at.</summary>
    public static int Count(QualitySource s, bool[]? projects, QualityScope scope)
    {
        if (projects is not null && !projects.Contains(true))
            return 0;
        var (window, asOf, ofIssue) = (scope.KnownWindow, scope.AsOf.Milliseconds, s.Snapshot.Issues.Projects);
        var (counted, count) = (new IssueBitmap(ofIssue.Length), 0);
        foreach (ref readonly var fact in s.Snapshot.Flow.DoneFacts.Between(window.From.Milliseconds, window.To.Milliseconds))
        {
            if (
                fact.KnownFrom <= asOf
                && asOf < fact.KnownUntil
                && scope.Issues.Contains(fact.Issue)
                && projects?[ofIssue[fact.Issue]] != false
                && counted.Add(fact.Issue)
            )
                count++;
        }

        return count;
    }

    public static QualityFact Of(FlowFact fact) => new(fact.Issue, fact.Issue, fact.At, fact.KnownFrom, fact.KnownUntil);
}
