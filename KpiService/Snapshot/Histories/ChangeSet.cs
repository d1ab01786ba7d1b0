using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>A change of one field of one issue.</summary>
internal readonly record struct Change<T>(int Issue, long At, long History, int Position, T From, T To) : IComparable<Change<T>>
    where T : notnull
{
    public int CompareTo(Change<T> other)
    {
        var byTime = At.CompareTo(other.At);
        if (byTime != 0)
            return byTime;
        var byHistory = History.CompareTo(other.History);
        return byHistory != 0 ? byHistory : Position.CompareTo(other.Position);
    }
}

/// <summary>Collects the changes of one field in any order and gives them per issue in the order in which they happened.</summary>
internal sealed class ChangeSet<T>
    where T : notnull
{
    private readonly List<Change<T>> changes = [];

    public void Add(in Change<T> change) => changes.Add(change);

    /// <param name="today">An issue's value of today: the last change leads to it.</param>
    public ListColumn<Change<T>> ByIssue(int issues, Func<int, T> today)
    {
        var grouped = JaggedRows.Group(issues, changes, c => c.Issue);
        changes.Clear();
        for (var i = 0; i < issues; i++)
        {
            var history = grouped.Items.AsSpan(grouped.Start(i), grouped.End(i) - grouped.Start(i));
            Sort(history);
            if (history.Length > 1)
                ChangeOrder<T>.Link(history, today(i));
        }

        return grouped;
    }

    private static void Sort(Span<Change<T>> span)
    {
        for (var k = 1; k < span.Length; k++)
        {
            if (span[k - 1].CompareTo(span[k]) <= 0)
                continue;
            span.Sort();
            return;
        }
    }
}
