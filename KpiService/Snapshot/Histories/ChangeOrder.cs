namespace KpiService.Snapshot.Histories;

/// <summary>
/// Orders the changes of one field at one instant: imports and automations write whole seconds, and their ids run against what happened.
/// Each change begins with what the one before it led to, and the last leads to what follows; ids decide where that doesn't.
/// </summary>
internal static class ChangeOrder<T>
    where T : notnull
{
    /// <param name="history">Ordered by instant, then id and position.</param>
    /// <param name="today">What the last change leads to.</param>
    public static void Link(Span<Change<T>> history, T today)
    {
        for (var (from, to) = (0, 0); from < history.Length; from = to)
        {
            to = EndOfInstant(history, from);
            if (to - from == 1)
                continue;
            var after = to == history.Length ? today : Begin(history[to..EndOfInstant(history, to)]);
            Arrange(history[from..to], from > 0 ? [history[from - 1].To] : [], after);
        }
    }

    private static int EndOfInstant(ReadOnlySpan<Change<T>> history, int from)
    {
        var to = from + 1;
        while (to < history.Length && history[to].At == history[from].At)
            to++;
        return to;
    }

    /// <summary>What changes of one instant begin with, as far as they tell it themselves.</summary>
    private static T Begin(ReadOnlySpan<Change<T>> group)
    {
        if (group.Length == 1)
            return group[0].From;
        Change<T>[] all = [.. group];
        return First(all, Open(all)).From;
    }

    /// <param name="before">What the group begins with; empty where it is the first of the history.</param>
    private static void Arrange(Span<Change<T>> group, T[] before, T after)
    {
        T[] anchors = [.. before, after];
        if (IsChain(group) && (!Same(group[0].From, group[^1].To) || Same(group[0].From, Anchor(group, anchors))))
            return;
        List<Change<T>> rest = [.. group];
        var trails = new List<List<Change<T>>>();
        while (rest.Count > 0)
        {
            var trail = Follow(rest, Start(rest, trails, anchors));
            if (!Splice(trails, trail))
                trails.Add(trail);
        }

        var ordered = trails
            .OrderBy(t =>
                before.Contains(t[0].From) ? 0
                : Same(t[^1].To, after) ? 2
                : 1
            )
            .SelectMany(t => t);
        ordered.ToArray().CopyTo(group);
    }

    private static bool IsChain(ReadOnlySpan<Change<T>> group)
    {
        for (var k = 1; k < group.Length; k++)
        {
            if (!Same(group[k - 1].To, group[k].From))
                return false;
        }

        return true;
    }

    /// <summary>The value a round trip begins at: what is before it, else what follows, else as the ids say.</summary>
    private static T Anchor(ReadOnlySpan<Change<T>> group, T[] anchors)
    {
        foreach (var anchor in anchors)
        {
            foreach (var change in group)
            {
                if (Same(change.From, anchor))
                    return anchor;
            }
        }

        return group[0].From;
    }

    /// <summary>
    /// A trail begins at a value that is left more often than reached; a round trip where it joins another trail, else at its anchor.
    /// </summary>
    private static Change<T> Start(List<Change<T>> rest, List<List<Change<T>>> trails, T[] anchors)
    {
        var open = rest.FindAll(Open(rest));
        if (open.Count > 0)
            return First(open, c => anchors.Length > 1 && Same(c.From, anchors[0]));
        var passed = trails.SelectMany(t => t).SelectMany(c => new[] { c.From, c.To }).ToHashSet();
        var joining = rest.FindAll(c => passed.Contains(c.From));
        return joining.Count > 0 ? joining[0] : rest.Find(c => Same(c.From, Anchor([.. rest], anchors)));
    }

    private static Predicate<Change<T>> Open(IReadOnlyCollection<Change<T>> rest)
    {
        var left = rest.CountBy(c => c.From).ToDictionary();
        var reached = rest.CountBy(c => c.To).ToDictionary();
        return c => left[c.From] > reached.GetValueOrDefault(c.From);
    }

    /// <summary>The first that a condition holds for, else the first.</summary>
    private static Change<T> First(IReadOnlyList<Change<T>> changes, Predicate<Change<T>> condition) =>
        changes.FirstOrDefault(c => condition(c), changes[0]);

    private static List<Change<T>> Follow(List<Change<T>> rest, Change<T> start)
    {
        var trail = new List<Change<T>> { start };
        rest.Remove(start);
        for (var next = Next(); next >= 0; next = Next())
        {
            trail.Add(rest[next]);
            rest.RemoveAt(next);
        }

        return trail;

        int Next() => rest.FindIndex(c => Same(c.From, trail[^1].To));
    }

    /// <summary>Puts a round trip into a trail that passes through the value it begins with; false where none does.</summary>
    private static bool Splice(List<List<Change<T>>> trails, List<Change<T>> round)
    {
        var value = round[0].From;
        if (!Same(value, round[^1].To))
            return false;
        foreach (var trail in trails)
        {
            var at = Same(trail[0].From, value) ? 0 : trail.FindIndex(c => Same(c.To, value)) + 1;
            if (at == 0 && !Same(trail[0].From, value))
                continue;
            trail.InsertRange(at, round);
            return true;
        }

        return false;
    }

    private static bool Same(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
}
