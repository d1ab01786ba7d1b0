using KpiService.Domain.Time;
using KpiService.Features.Sprints;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>A sprint used as a bucket: filled as it went, very long, or left open.</summary>
internal static class BucketSprints
{
    private const int LongDays = 45;

    public static Finding Finding { get; } =
        new()
        {
            Code = "bucketSprints",
            Title = "Sprints used as a bucket",
            Unit = "sprints",
            Distorts =
                $"More added than committed, longer than {LongDays} days, or open past its planned end: predictability and spillover say "
                + "little of such a sprint.",
            Advice = "Keep the backlog in the backlog, and complete a sprint at its end.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 10,
            AtTitle = "Completed at",
            Among = Populations.Sprints,
            Cases = s => Overfilled(s).Concat(OutOfTime(s)),
            NameOf = (s, sprint) => s.Snapshot.Sprints[sprint].Name,
        };

    private static IEnumerable<QualityFact> Overfilled(QualitySource s) =>
        from closed in s.ClosedSprints()
        where
            closed.Entries.Count(e => e.Part.Fate.In == SprintWayIn.Added)
            > closed.Entries.Count(e => e.Part.Fate.In == SprintWayIn.Committed)
        from entry in closed.Entries
        select new QualityFact(closed.Sprint.Ordinal, entry.Issue, closed.End, closed.End);

    private static IEnumerable<QualityFact> OutOfTime(QualitySource s)
    {
        var odd = s.Snapshot.Sprints.Select(sprint => OutOfTime(sprint, default).Any()).ToArray();
        return Populations.Sprints.Members(s).Where(f => odd[f.Subject]).SelectMany(f => OutOfTime(s.Snapshot.Sprints[f.Subject], f));
    }

    private static IEnumerable<QualityFact> OutOfTime(SprintInfo sprint, QualityFact member)
    {
        if (sprint.StartedAt is not { } start)
            yield break;
        var end = sprint.CompletedAt ?? Instant.MaxValue;
        if (end > start.AddDays(LongDays))
            yield return member with
            {
                KnownFrom = start.AddDays(LongDays).Milliseconds,
            };
        // Completed a little late is usual; what counts is that it stands open.
        if (sprint.PlannedEnd < end)
            yield return member with
            {
                KnownFrom = sprint.PlannedEnd.Value.Milliseconds,
                KnownUntil = end.Milliseconds,
            };
    }
}
