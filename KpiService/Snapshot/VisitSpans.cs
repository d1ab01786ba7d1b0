using KpiService.Domain;

namespace KpiService.Snapshot;

/// <summary>A visit with its counted end: the next visit, the instant of the question, or for a finished issue the instant it was finished.</summary>
internal readonly record struct VisitSpan(int Status, long From, long To, bool Open);

/// <summary>Cuts an issue's life into visits, as Jira's own "Time in Status" does.</summary>
internal static class VisitSpans
{
    public static List<VisitSpan> Of(DataSnapshot snapshot, int issue, Instant asOf)
    {
        var visits = snapshot.Flow.Visits[issue];
        var spans = new List<VisitSpan>(visits.Length);
        for (var (k, next) = (0, 0); k < visits.Length && visits[k].At <= asOf.Milliseconds; k = next)
        {
            next = k + 1;
            while (next < visits.Length && visits[next].Continues) next++;
            var open = next == visits.Length || visits[next].At > asOf.Milliseconds;
            spans.Add(new VisitSpan(visits[k].Status, visits[k].At, open ? OpenEnd(visits[k], asOf.Milliseconds) : visits[next].At, open));
        }

        return spans;
    }

    /// <summary>A finished issue stands still: its open visit counts only up to a later resolution date (no history at all).</summary>
    private static long OpenEnd(in Visit visit, long asOf) =>
        visit.DoneAt == FlowHistory.None ? asOf : Math.Min(asOf, Math.Max(visit.At, visit.DoneAt));
}
