using KpiService.Domain;
using KpiService.Domain.Time;

namespace KpiService.Snapshot.Histories;

/// <summary>
/// Time in which somebody could work on an issue: its visits to in-progress statuses that aren't waiting, less the time flagged.
/// </summary>
public static class ActiveTime
{
    /// <param name="asOf">The open visit ends here; a finished issue's is over.</param>
    public static long Milliseconds(DataSnapshot snapshot, int issue, Instant asOf)
    {
        var sum = 0L;
        foreach (var span in VisitSpans.Of(snapshot, issue, asOf))
        {
            var place = snapshot.Workflow[snapshot.Issues.Project(issue), span.Status];
            if (place is not { Category: StatusCategory.InProgress, Waiting: false })
                continue;
            sum += span.To - span.From;
            foreach (var (from, to) in snapshot.FlaggedSpans[issue])
                sum -= Math.Max(0, Math.Min(to, span.To) - Math.Max(from, span.From));
        }

        return sum;
    }
}
