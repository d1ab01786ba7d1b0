namespace KpiService.Snapshot;

/// <summary>A change of one field of one issue.</summary>
internal readonly record struct Change<T>(int Issue, long At, long History, int Position, T From, T To) : IComparable<Change<T>>
{
    public int CompareTo(Change<T> other)
    {
        var byTime = At.CompareTo(other.At);
        if (byTime != 0) return byTime;
        var byHistory = History.CompareTo(other.History);
        return byHistory != 0 ? byHistory : Position.CompareTo(other.Position);
    }
}

/// <summary>Collects the changes of one field in any order and gives them per issue in the order of time.</summary>
internal sealed class ChangeSet<T>
{
    private readonly List<Change<T>> changes = [];

    public void Add(in Change<T> change) => changes.Add(change);

    public Jagged<Change<T>> ByIssue(int issues)
    {
        var grouped = JaggedRows.Group(issues, changes, c => c.Issue);
        changes.Clear();
        for (var i = 0; i < issues; i++) Sort(grouped.Items.AsSpan(grouped.Start(i), grouped.End(i) - grouped.Start(i)));
        return grouped;
    }

    private static void Sort(Span<Change<T>> span)
    {
        for (var k = 1; k < span.Length; k++)
        {
            if (span[k - 1].CompareTo(span[k]) <= 0) continue;
            span.Sort();
            return;
        }
    }
}
