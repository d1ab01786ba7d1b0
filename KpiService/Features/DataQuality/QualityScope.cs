using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality;

/// <summary>Which facts count: of the selected issues, in the window or not over, known at the instant.</summary>
internal sealed record QualityScope(Selection Selection, DateWindow Window, Instant AsOf)
{
    private readonly long[] deleted = Selection.Snapshot.Issues.DeletedTimes;

    /// <param name="facts">In the order of their instants.</param>
    /// <param name="overSprints">True: their subjects are sprints, whose board must be selected.</param>
    public void Each(QualityFact[] facts, bool overSprints, Action<QualityFact> take)
    {
        var later = AsOf > Window.To ? AsOf : Window.To;
        Each(Between(facts, QualityFact.Always, QualityFact.Always), overSprints, take);
        Each(Between(facts, Window.From.Milliseconds, Window.To.Milliseconds), overSprints, take);
        Each(Between(facts, later.Milliseconds + 1, QualityFact.Open), overSprints, take);
    }

    private void Each(ReadOnlySpan<QualityFact> facts, bool overSprints, Action<QualityFact> take)
    {
        foreach (ref readonly var fact in facts)
        {
            if (Holds(fact) && (!overSprints || Selection.ContainsSprint(fact.Subject)))
                take(fact);
        }
    }

    private bool Holds(in QualityFact fact) =>
        fact.KnownFrom <= AsOf.Milliseconds
        && AsOf.Milliseconds < fact.KnownUntil
        && (
            fact.Issue < 0
                ? fact.Project < 0 || Selection.Projects.Contains(fact.Project)
                : Selection.Contains(fact.Issue) && deleted[fact.Issue] > AsOf.Milliseconds
        );

    private static ReadOnlySpan<QualityFact> Between(QualityFact[] facts, long from, long to) =>
        FlowFacts.Between(facts, f => f.At, from, to);
}
