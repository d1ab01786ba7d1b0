using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Questions;

/// <summary>Conditions on issues and sprints as they gather; all must hold.</summary>
internal sealed class FilterConditions(DataSnapshot snapshot)
{
    private readonly List<Func<int, bool>> conditions = [];
    private HashSet<int>? boards;

    public DataSnapshot Snapshot => snapshot;

    public void Restrict(Func<int, bool> condition) => conditions.Add(condition);

    /// <summary>Issues of these boards, and their sprints.</summary>
    public void RestrictToBoards(IReadOnlyCollection<int> wanted)
    {
        var members = Members(wanted);
        Restrict(members.Contains);
        RestrictSprints(wanted);
    }

    public void RestrictSprints(IReadOnlyCollection<int> wanted)
    {
        if (boards is null)
            boards = [.. wanted];
        else
            boards.IntersectWith(wanted);
    }

    public IssueBitmap Members(IReadOnlyCollection<int> wanted)
    {
        var members = new IssueBitmap(snapshot.Issues.Count);
        foreach (var board in wanted)
        {
            foreach (var issue in snapshot.BoardIssues[board])
                members.Add(issue);
        }

        return members;
    }

    public Selection Select(IReadOnlyList<int>? projects, Filter filter)
    {
        var issues =
            conditions is [var only] && only == snapshot.StandardIssues.Contains
                ? snapshot.StandardIssues
                : IssueBitmap.Where(snapshot.Issues.Count, i => conditions.TrueForAll(c => c(i)));
        return new Selection(snapshot, issues, boards, projects) { Filter = filter };
    }
}
