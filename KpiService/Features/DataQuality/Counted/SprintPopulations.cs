using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Sprints, by the issues that were in them.</summary>
internal static class SprintPopulations
{
    /// <summary>Those that were ever started or closed.</summary>
    public static IEnumerable<QualityFact> Begun(QualitySource s) =>
        from sprint in s.Snapshot.Sprints
        where sprint.State != SprintState.Future
        from stay in s.Snapshot.SprintHistory.StaysBySprint[sprint.Ordinal].ToArray()
        select OfSprint(sprint, stay.Issue);

    public static int CountBegun(QualitySource s, QualityScope scope)
    {
        var count = 0;
        foreach (var sprint in s.Snapshot.Sprints)
        {
            var fact = OfSprint(sprint, -1);
            if (
                sprint.State != SprintState.Future
                && scope.Covers(fact.At)
                && fact.KnownFrom <= scope.AsOf.Milliseconds
                && scope.Selection.ContainsSprint(sprint.Ordinal)
                && AnyStay(s, scope, sprint.Ordinal, long.MaxValue)
            )
                count++;
        }

        return count;
    }

    /// <summary>Every one; one without issues by the projects of its boards.</summary>
    public static IEnumerable<QualityFact> Every(QualitySource s) => s.Snapshot.Sprints.SelectMany(sprint => OfEvery(s, sprint));

    public static int CountEvery(QualitySource s, QualityScope scope)
    {
        var count = 0;
        foreach (var sprint in s.Snapshot.Sprints)
        {
            if (!scope.Selection.ContainsSprint(sprint.Ordinal))
                continue;
            var counts =
                s.Snapshot.SprintHistory.StaysBySprint[sprint.Ordinal].Length > 0
                    ? AnyStay(s, scope, sprint.Ordinal, scope.AsOf.Milliseconds)
                    : ProjectsOf(s, sprint).Any(scope.HasProject);
            if (counts)
                count++;
        }

        return count;
    }

    public static IEnumerable<QualityFact> OfEvery(QualitySource s, SprintInfo sprint)
    {
        var stays = s.Snapshot.SprintHistory.StaysBySprint[sprint.Ordinal].ToArray();
        return stays.Length > 0
            ? stays.Select(stay => new QualityFact(sprint.Ordinal, stay.Issue, QualityFact.Always, stay.From))
            : ProjectsOf(s, sprint)
                .Select(p => new QualityFact(sprint.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p });
    }

    private static IEnumerable<int> ProjectsOf(QualitySource s, SprintInfo sprint) =>
        sprint.Boards.SelectMany(b => s.Snapshot.Boards[b].Projects).DefaultIfEmpty(-1);

    private static bool AnyStay(QualitySource s, QualityScope scope, int sprint, long until)
    {
        foreach (ref readonly var stay in s.Snapshot.SprintHistory.StaysBySprint[sprint])
        {
            if (stay.From <= until && scope.Issues.Contains(stay.Issue))
                return true;
        }

        return false;
    }

    /// <summary>About a sprint's completion; while it has none it isn't over.</summary>
    private static QualityFact OfSprint(SprintInfo sprint, int issue)
    {
        var from = sprint.StartedAt ?? sprint.CompletedAt ?? sprint.PlannedEnd ?? new Instant(QualityFact.Always);
        return new QualityFact(sprint.Ordinal, issue, sprint.CompletedAt?.Milliseconds ?? QualityFact.Open, from.Milliseconds);
    }
}
