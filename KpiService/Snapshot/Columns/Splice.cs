using KpiService.Snapshot.Histories;

namespace KpiService.Snapshot.Columns;

/// <summary>
/// How the issues of a snapshot and those of a small one, which are newer, become the issues of the next: a newer one takes the place of
/// its older version or stands between the others, by Jira and id.
/// </summary>
internal sealed class Splice
{
    private readonly List<(bool Newer, int From, int Count)> pieces = [];
    private readonly int[] olderAt;
    private readonly int[] newerAt;
    private readonly IssueBitmap replaced;

    /// <summary>By newer issue, the older one that it replaces; negative: none.</summary>
    private readonly int[] replaces;

    /// <param name="older">Both are ordered by Jira and id.</param>
    public Splice(IssueColumns older, IssueColumns newer)
    {
        (olderAt, newerAt, replaced) = (new int[older.Count], new int[newer.Count], new IssueBitmap(older.Count));
        replaces = new int[newer.Count];
        var (next, moved) = (0, false);
        for (var k = 0; k < newer.Count; k++)
        {
            var at = older.Find(newer.Instances[k], newer.Ids[k]);
            replaces[k] = at;
            var isKnown = at >= 0;
            at = isKnown ? at : ~at;
            Add(false, next, at - next);
            newerAt[k] = Count;
            Add(true, k, 1);
            next = isKnown ? at + 1 : at;
            if (isKnown)
            {
                replaced.Add(at);
                olderAt[at] = newerAt[k];
            }
            else
            {
                moved |= at < older.Count;
            }
        }

        Add(false, next, older.Count - next);
        Moved = moved;
        Number();
    }

    /// <summary>Number of issues of the next snapshot.</summary>
    public int Count { get; private set; }

    /// <summary>True: older issues have other ordinals now.</summary>
    public bool Moved { get; }

    /// <summary>Whether each older issue has its newer version.</summary>
    public bool IsReplaced(int older) => replaced.Contains(older);

    /// <summary>Ordinal of an older issue in the next snapshot, in whichever version; -1: none.</summary>
    public int Placed(int older) => older < 0 ? -1 : olderAt[older];

    /// <summary>Ordinal of a newer issue in the next snapshot.</summary>
    public int PlacedNewer(int newer) => newerAt[newer];

    /// <summary>The column itself where nothing in it has changed; so are lists.</summary>
    public T[] Column<T>(T[] older, T[] newer)
    {
        if (HasSame((before, after) => EqualityComparer<T>.Default.Equals(older[before], newer[after])))
            return older;
        var (column, at) = (new T[Count], 0);
        foreach (var (isNewer, from, count) in pieces)
        {
            Array.Copy(isNewer ? newer : older, from, column, at, count);
            at += count;
        }

        return column;
    }

    public ListColumn<T> Lists<T>(ListColumn<T> older, ListColumn<T> newer)
    {
        if (HasSame((before, after) => older[before].SequenceEqual(newer[after])))
            return older;
        var offsets = new int[Count + 1];
        var items = new T[pieces.Sum(p => Items(p.Newer ? newer : older, p.From, p.Count))];
        var (row, at) = (0, 0);
        foreach (var (isNewer, from, count) in pieces)
        {
            var source = isNewer ? newer : older;
            var length = Items(source, from, count);
            Array.Copy(source.Items, source.Start(from), items, at, length);
            var shift = at - source.Start(from);
            for (var k = 0; k < count; k++)
                offsets[++row] = source.End(from + k) + shift;
            at += length;
        }

        return new ListColumn<T>(offsets, items);
    }

    /// <summary>Whether each newer issue replaces an older one that is the same in something.</summary>
    /// <param name="isSame">Of an older issue and the newer one.</param>
    public bool HasSame(Func<int, int, bool> isSame)
    {
        for (var k = 0; k < replaces.Length; k++)
        {
            if (replaces[k] < 0 || !isSame(replaces[k], k))
                return false;
        }

        return true;
    }

    /// <summary>Lists of facts of issues, each list an issue's own.</summary>
    public ListColumn<T> FactLists<T>(ListColumn<T> older, ListColumn<T> newer)
        where T : struct, IIssueFact<T>
    {
        var lists = Lists(older, newer.Map((issue, fact) => fact.Of(newerAt[issue])));
        if (!Moved)
            return lists;
        for (var i = 0; i < Count; i++)
        {
            for (var k = lists.Start(i); k < lists.End(i) && lists.Items[k].Issue != i; k++)
                lists.Items[k] = lists.Items[k].Of(i);
        }

        return lists;
    }

    /// <summary>Facts of all issues in their order.</summary>
    public T[] Facts<T>(T[] older, T[] newer)
        where T : struct, IIssueFact<T>
    {
        var (facts, count, k) = (new T[older.Length + newer.Length], 0, 0);
        foreach (var fact in older)
        {
            if (replaced.Contains(fact.Issue))
                continue;
            var at = olderAt[fact.Issue];
            for (; k < newer.Length && (newer[k].Time, newerAt[newer[k].Issue]).CompareTo((fact.Time, at)) < 0; k++)
                facts[count++] = newer[k].Of(newerAt[newer[k].Issue]);
            facts[count++] = at == fact.Issue ? fact : fact.Of(at);
        }

        for (; k < newer.Length; k++)
            facts[count++] = newer[k].Of(newerAt[newer[k].Issue]);
        return facts[..count];
    }

    private void Add(bool newer, int from, int count)
    {
        if (count == 0)
            return;
        if (pieces.Count > 0 && pieces[^1] is var last && last.Newer == newer && last.From + last.Count == from)
            pieces[^1] = (newer, last.From, last.Count + count);
        else
            pieces.Add((newer, from, count));
        Count += count;
    }

    private void Number()
    {
        var at = 0;
        foreach (var (newer, from, count) in pieces)
        {
            for (var k = 0; !newer && k < count; k++)
                olderAt[from + k] = at + k;
            at += count;
        }
    }

    private static int Items<T>(ListColumn<T> lists, int from, int count) => lists.End(from + count - 1) - lists.Start(from);
}
