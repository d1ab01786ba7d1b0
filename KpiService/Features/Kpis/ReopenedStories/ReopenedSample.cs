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

    /// <summary>How many of them were reopened, and how many there are.</summary>
    public static (int Reopened, int Completed) Count(KpiContext q)
    {
        var (seen, back) = (new IssueBitmap(q.Snapshot.Issues.Count), new IssueBitmap(q.Snapshot.Issues.Count));
        var (reopened, completed) = (0, 0);
        foreach (ref readonly var entry in Entries(q))
        {
            if (q.Counts(entry.Issue) && seen.Add(entry.Issue))
                completed++;
        }

        foreach (ref readonly var reopening in Reopenings(q))
        {
            if (reopening.AnnulledAt <= q.AsOf.Milliseconds || !q.Counts(reopening.Issue))
                continue;
            if (seen.Add(reopening.Issue))
                completed++;
            if (back.Add(reopening.Issue))
                reopened++;
        }

        return (reopened, completed);
    }

    private static ReadOnlySpan<DoneEntry> Entries(KpiContext q) =>
        FlowFacts.Between(q.Selection.DoneEntries, e => e.At, q.Window.From.Milliseconds, End(q));

    private static ReadOnlySpan<Reopening> Reopenings(KpiContext q) =>
        FlowFacts.Between(q.Selection.Reopenings, r => r.LeftAt, q.Window.From.Milliseconds, End(q));

    private static long End(KpiContext q) => Math.Min(q.Window.To.Milliseconds, q.AsOf.Milliseconds);
}
