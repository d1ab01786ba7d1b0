using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot;

namespace KpiService.Features.Sprints;

/// <summary>Which closed sprints a question is about.</summary>
internal sealed class SprintChoice(Selection selection, SprintLedger ledger)
{
    private readonly DataSnapshot snapshot = selection.Snapshot;

    /// <summary>Closed in the window, as far as they were closed at <paramref name="asOf"/>.</summary>
    public List<int> ClosedIn(DateWindow window, Instant asOf) =>
        [.. snapshot.SprintHistory.ClosedIn(window).Where(s => Completed(s) <= asOf && selection.ContainsSprint(s))];

    /// <summary>The last sprints per board that have a selected issue, each once.</summary>
    /// <param name="skip">So many newer ones per board are passed over.</param>
    public List<int> Last(int take, int skip, Instant asOf)
    {
        var perBoard = new Dictionary<(int, long?), int>();
        var chosen = new List<int>();
        foreach (var sprint in NewestFirst(asOf))
        {
            var newest = int.MaxValue;
            foreach (var shown in Boards(sprint).Where(b => perBoard.GetValueOrDefault(Key(b)) < skip + take && HasIssues(b, asOf)))
                newest = Math.Min(newest, Count(perBoard, shown));
            if (newest >= skip && newest < skip + take)
                chosen.Add(sprint);
        }

        chosen.Reverse();
        return chosen;
    }

    /// <summary>Board by board: closed in a window, or without one the last ones; by completion.</summary>
    public List<BoardSprint> PerBoard(DateWindow? window, int lookback, Instant asOf)
    {
        if (window is { } w)
            return [.. ClosedIn(w, asOf).SelectMany(Boards)];
        var perBoard = new Dictionary<(int, long?), int>();
        var chosen = NewestFirst(asOf)
            .SelectMany(Boards)
            .Where(b => perBoard.GetValueOrDefault(Key(b)) < lookback && HasIssues(b, asOf) && Count(perBoard, b) < lookback)
            .ToList();
        chosen.Reverse();
        return chosen;
    }

    private IEnumerable<int> NewestFirst(Instant asOf) =>
        snapshot.SprintHistory.Closed.Reverse().Where(s => Completed(s) <= asOf && selection.ContainsSprint(s));

    /// <summary>The sprint for each selected board that shows it. Of a board whose issues are unknown it can't be told.</summary>
    private IEnumerable<BoardSprint> Boards(int sprint)
    {
        var info = snapshot.Sprints[sprint];
        foreach (var board in info.Boards)
        {
            if (selection.ContainsBoard(board) && (board == info.Board || snapshot.Boards[board].MembershipError is null))
                yield return new BoardSprint(board, sprint);
        }

        if (info.Board < 0 && selection.ContainsEveryBoard)
            yield return new BoardSprint(-1, sprint);
    }

    private (int, long?) Key(BoardSprint shown)
    {
        var info = snapshot.Sprints[shown.Sprint];
        return (info.Instance, shown.Board < 0 ? info.OriginBoardId : snapshot.Boards[shown.Board].Id);
    }

    /// <summary>How many of the board came before.</summary>
    private int Count(Dictionary<(int, long?), int> perBoard, BoardSprint shown)
    {
        var before = perBoard.GetValueOrDefault(Key(shown));
        perBoard[Key(shown)] = before + 1;
        return before;
    }

    private Instant? Completed(int sprint) => snapshot.Sprints[sprint].CompletedAt;

    private bool HasIssues(BoardSprint shown, Instant asOf) =>
        ledger
            .Entries(shown.Sprint, asOf)
            .Any(e =>
                selection.Contains(e.Issue) && snapshot.Issues.DeletedTimes[e.Issue] > asOf.Milliseconds && ledger.IsOf(shown, e.Issue)
            );
}
