using KpiService.Domain.Time;

namespace KpiService.Snapshot.Histories;

/// <summary>
/// A visit with its counted end: the next visit, the instant of the question, or for a finished issue the instant it was finished.
/// </summary>
internal readonly record struct VisitSpan(int Status, long From, long To, bool Open);

/// <summary>
/// An issue's life up to an instant, cut into visits as Jira's own "Time in Status" does. Cut while it is read, as a metric reads tens of
/// thousands.
/// </summary>
internal readonly ref struct VisitSpans(Visits visits, long asOf)
{
    private readonly Visits visits = visits;

    public static VisitSpans Of(DataSnapshot snapshot, int issue, Instant asOf) => new(snapshot.Flow.Visits[issue], asOf.Milliseconds);

    public Enumerator GetEnumerator() => new(visits, asOf);

    public List<VisitSpan> ToList()
    {
        var spans = new List<VisitSpan>(visits.Length);
        foreach (var span in this)
            spans.Add(span);
        return spans;
    }

    internal ref struct Enumerator(Visits visits, long asOf)
    {
        private readonly Visits visits = visits;
        private int next;

        public VisitSpan Current { get; private set; }

        public bool MoveNext()
        {
            if (next >= visits.Length || visits[next].At > asOf)
                return false;
            var visit = visits[next++];
            while (next < visits.Length && visits[next].Continues)
                next++;
            var open = next == visits.Length || visits[next].At > asOf;
            Current = new VisitSpan(visit.Status, visit.At, open ? OpenEnd(visit) : visits[next].At, open);
            return true;
        }

        /// <summary>A finished issue stands still: its open visit counts only up to a later resolution date (no history at all).</summary>
        private readonly long OpenEnd(Visit visit) =>
            visit.DoneAt == FlowHistory.None ? asOf : Math.Min(asOf, Math.Max(visit.At, visit.DoneAt));
    }
}
