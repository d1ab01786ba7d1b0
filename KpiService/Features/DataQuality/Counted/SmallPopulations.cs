using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>What there is little of.</summary>
internal static class SmallPopulations
{
    /// <summary>Issues that have sub-tasks.</summary>
    public static IEnumerable<QualityFact> Parents(QualitySource s) =>
        s.Children(s.Snapshot.Issues.Parents, i => s.Level(i) < 0)
            .Select(p => new QualityFact(p.Key, p.Key, s.DoneAt(p.Key), s.Snapshot.Issues.BegunTimes[p.Key]));

    public static IEnumerable<QualityFact> Projects(QualitySource s) =>
        s.Snapshot.Projects.Select(p => new QualityFact(p.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p.Ordinal });

    /// <summary>Values that could not be read.</summary>
    public static IEnumerable<QualityFact> Unread(QualitySource s) => s.Snapshot.Unread.SelectMany((value, k) => OfUnread(s, value, k));

    private static IEnumerable<QualityFact> OfUnread(QualitySource s, UnreadValue value, int subject)
    {
        var whole = new QualityFact(subject, value.Issue, QualityFact.Always, QualityFact.Always);
        return value.Sprint < 0
            ? [whole]
            : SprintPopulations.OfEvery(s, s.Snapshot.Sprints[value.Sprint]).Select(f => f with { Subject = subject });
    }
}
