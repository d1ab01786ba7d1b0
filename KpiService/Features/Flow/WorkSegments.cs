using KpiService.Domain;
using KpiService.Domain.Time;
using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>A stretch of an issue's time in in-progress statuses.</summary>
/// <param name="Waiting">In a status in which nobody works on the item.</param>
/// <param name="Flagged">Flagged as an impediment.</param>
internal readonly record struct WorkSegment(long From, long To, bool Waiting, bool Flagged)
{
    public bool Blocked => Waiting || Flagged;

    /// <summary>Milliseconds of it in [from, to].</summary>
    public long Within(long from, long to) => Math.Max(0, Math.Min(to, To) - Math.Max(from, From));
}

/// <summary>Cuts an issue's in-progress time at every change of waiting and flag.</summary>
internal static class WorkSegments
{
    /// <param name="asOf">The open visit ends here; a finished issue's is over.</param>
    /// <param name="segments">Emptied and filled: one list serves a metric's thousands of issues.</param>
    public static void Of(DataSnapshot snapshot, int issue, Instant asOf, List<WorkSegment> segments)
    {
        segments.Clear();
        foreach (var span in VisitSpans.Of(snapshot, issue, asOf))
        {
            var place = snapshot.Workflow[snapshot.Issues.Project(issue), span.Status];
            if (place.Category == StatusCategory.InProgress)
                Cut(span.From, span.To, place.Waiting, snapshot.FlaggedSpans[issue], segments);
        }
    }

    private static void Cut(long from, long to, bool waiting, ReadOnlySpan<(long From, long To)> flags, List<WorkSegment> segments)
    {
        foreach (var flag in flags)
        {
            var (start, end) = (Math.Max(from, flag.From), Math.Min(to, flag.To));
            if (start >= end)
                continue;
            if (from < start)
                segments.Add(new WorkSegment(from, start, waiting, false));
            segments.Add(new WorkSegment(start, end, waiting, true));
            from = end;
        }

        if (from < to)
            segments.Add(new WorkSegment(from, to, waiting, false));
    }
}
