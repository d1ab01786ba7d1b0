using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow.FlowEfficiency;

/// <summary>Where a finished issue's cycle time went, in milliseconds.</summary>
/// <param name="Waiting">In waiting statuses, flagged or not.</param>
/// <param name="Flagged">Flagged, in statuses that aren't waiting.</param>
/// <param name="Complete">False: a part of its history is missing.</param>
internal readonly record struct IssueEfficiency(long Cycle, long Active, long Waiting, long Flagged, bool Complete)
{
    /// <param name="segments">For the issue's segments.</param>
    public static IssueEfficiency Of(MetricContext q, in FlowFact fact, List<WorkSegment> segments)
    {
        WorkSegments.Of(q.Snapshot, fact.Issue, q.AsOf, segments);
        var (active, waiting, flagged) = (0L, 0L, 0L);
        foreach (var segment in segments)
        {
            var time = segment.Within(fact.StartedAt, fact.At);
            if (segment.Waiting)
                waiting += time;
            else if (segment.Flagged)
                flagged += time;
            else
                active += time;
        }

        return new IssueEfficiency(fact.At - fact.StartedAt, active, waiting, flagged, q.Snapshot.Issues.ChangelogComplete(fact.Issue));
    }
}
