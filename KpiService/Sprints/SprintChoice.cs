using KpiService.Domain;
using KpiService.Snapshot;

namespace KpiService.Sprints;

/// <summary>Which closed sprints a question is about.</summary>
internal sealed class SprintChoice(Selection selection, SprintLedger ledger)
{
    private readonly DataSnapshot snapshot = selection.Snapshot;

    /// <summary>By the rule of a request: closed in its window, or without one the last <paramref name="lookback"/> per board.</summary>
    public List<int> Of(DateWindow? window, int lookback, Instant asOf) => window is { } w ? ClosedIn(w, asOf) : Last(lookback, 0, asOf);

    /// <summary>Closed in the window, as far as they were closed at <paramref name="asOf"/>.</summary>
    public List<int> ClosedIn(DateWindow window, Instant asOf) =>
        [.. snapshot.SprintHistory.ClosedIn(window).Where(s => Completed(s) <= asOf && selection.ContainsSprint(s))];

    /// <summary>The last sprints per board that have a selected issue.</summary>
    /// <param name="skip">So many newer ones per board are passed over.</param>
    public List<int> Last(int take, int skip, Instant asOf)
    {
        var perBoard = new Dictionary<(int, long?), int>();
        var chosen = new List<int>();
        foreach (var sprint in snapshot.SprintHistory.Closed.Reverse().Where(s => Completed(s) <= asOf && selection.ContainsSprint(s)))
        {
            var info = snapshot.Sprints[sprint];
            var board = (info.Instance, info.OriginBoardId);
            var n = perBoard.GetValueOrDefault(board);
            if (n >= skip + take || !HasIssues(sprint, asOf)) continue;
            perBoard[board] = n + 1;
            if (n >= skip) chosen.Add(sprint);
        }

        chosen.Reverse();
        return chosen;
    }

    private Instant? Completed(int sprint) => snapshot.Sprints[sprint].CompletedAt;

    private bool HasIssues(int sprint, Instant asOf) =>
        ledger.Entries(sprint, asOf).Any(e => selection.Contains(e.Issue) && snapshot.Issues.DeletedTimes[e.Issue] > asOf.Milliseconds);
}
