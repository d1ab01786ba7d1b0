using KpiService.Snapshot.Histories;

namespace KpiService.Features.Kpis.ReopenedStories;

/// <summary>Issues that reached done or left it in the window, with the number of reopenings of each (slips are none).</summary>
internal static class ReopenedSample
{
    public static Dictionary<int, int> Of(KpiContext q)
    {
        var events = new Dictionary<int, int>();
        var (from, to, asOf) = (q.Window.From.Milliseconds, q.Window.To.Milliseconds, q.AsOf.Milliseconds);
        var flow = q.Snapshot.Flow;
        foreach (var entry in FlowFacts.Between(flow.DoneEntries, e => e.At, from, Math.Min(to, asOf)))
        {
            if (q.Counts(entry.Issue))
                events.TryAdd(entry.Issue, 0);
        }

        foreach (var reopening in FlowFacts.Between(flow.ReopeningsByTime, r => r.LeftAt, from, Math.Min(to, asOf)))
        {
            if (reopening.AnnulledAt > asOf && q.Counts(reopening.Issue))
                events[reopening.Issue] = events.GetValueOrDefault(reopening.Issue) + 1;
        }

        return events;
    }
}
