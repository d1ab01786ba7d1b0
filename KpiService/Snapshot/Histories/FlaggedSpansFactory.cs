using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>Replays the Flagged field of every issue.</summary>
internal static class FlaggedSpansFactory
{
    public static ListColumn<(long From, long To)> Build(IssueColumns issues, bool[] current, ListColumn<Change<bool>> changes)
    {
        var rows = new JaggedBuilder<(long, long)>(issues.Count);
        for (var i = 0; i < issues.Count; i++)
        {
            AddSpans(issues.BegunTimes[i], current[i], changes[i], rows);
            rows.EndRow();
        }

        return rows.Build();
    }

    private static void AddSpans(long created, bool current, ReadOnlySpan<Change<bool>> history, JaggedBuilder<(long, long)> rows)
    {
        var flagged = history.Length == 0 ? current : history[0].From;
        var since = created;
        for (var k = 0; k < history.Length; k++)
        {
            var next = k == history.Length - 1 ? current : history[k].To;
            if (next == flagged)
                continue;
            if (flagged && history[k].At > since)
                rows.Add((since, history[k].At));
            (flagged, since) = (next, history[k].At);
        }

        if (flagged)
            rows.Add((since, long.MaxValue));
    }
}
