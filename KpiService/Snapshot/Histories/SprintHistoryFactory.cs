using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>Replays the Sprint field of every issue.</summary>
internal sealed class SprintHistoryFactory(
    IssueColumns issues,
    IReadOnlyList<SprintInfo> sprints,
    Func<int, long, int> ordinal,
    ListColumn<Change<string>> changes
)
{
    private readonly bool[] disagrees = new bool[issues.Count];

    public SprintHistory Build()
    {
        var stays = new List<Stay>();
        for (var i = 0; i < issues.Count; i++)
            AddStays(i, stays);
        return Of(JaggedRows.Group(issues.Count, stays, s => s.Issue), disagrees, sprints);
    }

    /// <summary>What follows from the stays.</summary>
    public static SprintHistory Of(ListColumn<Stay> stays, bool[] disagrees, IReadOnlyList<SprintInfo> sprints)
    {
        var visits = Visits(stays.Items, sprints);
        var closed = sprints
            .Where(s => s is { State: SprintState.Closed, NoReport: null })
            .OrderBy(s => s.CompletedAt)
            .ThenBy(s => s.Id)
            .ToList();
        return new SprintHistory
        {
            Disagrees = disagrees,
            StaysByIssue = stays,
            StaysBySprint = JaggedRows.Group(sprints.Count, stays.Items, s => s.Sprint),
            VisitsByIssue = JaggedRows.Group(stays.Count, visits, v => v.Issue),
            VisitsBySprint = JaggedRows.Group(sprints.Count, visits, v => v.Sprint),
            Closed = [.. closed.Select(s => s.Ordinal)],
            ClosedTimes = [.. closed.Select(s => (s.CompletedAt ?? Instant.MaxValue).Milliseconds)],
        };
    }

    private void AddStays(int issue, List<Stay> stays)
    {
        var history = changes[issue];
        var current = issues.SprintOrdinals[issue];
        if (history.Length == 0)
        {
            foreach (var sprint in current)
                stays.Add(new Stay(issue, sprint, issues.BegunTimes[issue], long.MaxValue));
            return;
        }

        var today = current.ToArray().Select(s => sprints[s].Id).ToList();
        // A sprint that is gone from Jira leaves the field without a trace.
        disagrees[issue] = !SprintMembership
            .Ids(history[^1].To)
            .Where(s => IsStored(issue, s))
            .ToHashSet()
            .SetEquals(today.Where(s => IsStored(issue, s)));
        var replayed = SprintMembership.Replay(
            issues.Begun(issue),
            history.ToArray().Select(c => new SprintChange(new Instant(c.At), c.From, c.To)).ToList(),
            today
        );
        foreach (var stay in replayed.OrderBy(s => s.From))
            stays.Add(new Stay(issue, ordinal(issues.Instances[issue], stay.Sprint), stay.From.Milliseconds, stay.To.Milliseconds));
    }

    private bool IsStored(int issue, long sprint) => sprints[ordinal(issues.Instances[issue], sprint)].Stored;

    private static List<SprintVisit> Visits(Stay[] stays, IReadOnlyList<SprintInfo> sprints)
    {
        var visits = new List<SprintVisit>();
        var seen = new HashSet<int>();
        var issue = -1;
        foreach (var stay in stays)
        {
            if (stay.Issue != issue)
                seen.Clear();
            issue = stay.Issue;
            var sprint = sprints[stay.Sprint];
            var end = sprint.CompletedAt?.Milliseconds ?? long.MaxValue;
            if (sprint.StartedAt is not { Milliseconds: var start } || end < start)
                continue;
            if (stay.To > start && stay.From <= end && seen.Add(stay.Sprint))
                visits.Add(new SprintVisit(issue, stay.Sprint, Math.Max(start, stay.From)));
        }

        return visits;
    }
}
