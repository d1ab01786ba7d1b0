using KpiService.Snapshot.Columns;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.ReopenedStories;

/// <summary>Issues that reached done or left it in the window, with the number of reopenings of each (slips are none).</summary>
internal static class ReopenedSample
{
    public static Dictionary<int, int> Of(KpiContext q)
    {
        var events = new Dictionary<int, int>();
        foreach (ref readonly var entry in Entries(q))
        {
            if (q.Counts(entry.Issue))
                events.TryAdd(entry.Issue, 0);
        }

        foreach (ref readonly var reopening in Reopenings(q))
        {
            if (reopening.AnnulledAt > q.AsOf.Milliseconds && q.Counts(reopening.Issue))
                events[reopening.Issue] = events.GetValueOrDefault(reopening.Issue) + 1;
        }

        return events;
    }

    /// <summary>The issues, those of them that were reopened, and the number of reopenings.</summary>
    public static (IssueBitmap Completed, IssueBitmap Reopened, int Events) Count(KpiContext q)
    {
        var (completed, reopened) = (new IssueBitmap(q.Snapshot.Issues.Count), new IssueBitmap(q.Snapshot.Issues.Count));
        var events = 0;
        foreach (ref readonly var entry in Entries(q))
        {
            if (q.Counts(entry.Issue))
                completed.Add(entry.Issue);
        }

        foreach (ref readonly var reopening in Reopenings(q))
        {
            if (reopening.AnnulledAt <= q.AsOf.Milliseconds || !q.Counts(reopening.Issue))
                continue;
            events++;
            completed.Add(reopening.Issue);
            reopened.Add(reopening.Issue);
        }

        return (completed, reopened, events);
    }

    private static ReadOnlySpan<DoneEntry> Entries(KpiContext q) =>
        FlowFacts.Between(q.Selection.DoneEntries, e => e.At, q.Window.From.Milliseconds, End(q));

    private static ReadOnlySpan<Reopening> Reopenings(KpiContext q) =>
        FlowFacts.Between(q.Selection.Reopenings, r => r.LeftAt, q.Window.From.Milliseconds, End(q));

    private static long End(KpiContext q) => Math.Min(q.Window.To.Milliseconds, q.AsOf.Milliseconds);
}
