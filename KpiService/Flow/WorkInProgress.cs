using KpiService.Domain;
using KpiService.Kpis;
using KpiService.Snapshot;

namespace KpiService.Flow;

/// <summary>A stretch in which an issue counts as started and not done, in one status.</summary>
internal readonly record struct WorkSpan(int Issue, int Status, long StartedAt, long From, long To);

/// <summary>Work in progress, judged at each instant by the history up to then.</summary>
internal static class WorkInProgress
{
    /// <summary>All stretches of the selected issues, until they are deleted.</summary>
    public static IEnumerable<WorkSpan> Spans(KpiQuestion q)
    {
        var (flow, deleted) = (q.Snapshot.Flow, q.Snapshot.Issues.DeletedTimes);
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            for (var k = 0; k < flow.Visits[i].Length; k++)
            {
                var visits = flow.Visits[i];
                var visit = visits[k];
                if (visit.StartedAt == FlowHistory.None || visit.DoneAt != FlowHistory.None) continue;
                var to = Math.Min(deleted[i], k + 1 < visits.Length ? visits[k + 1].At : long.MaxValue);
                if (visit.At < to) yield return new WorkSpan(i, visit.Status, visit.StartedAt, visit.At, to);
            }
        }
    }

    /// <summary>What was in progress at an instant.</summary>
    public static List<WorkSpan> At(KpiQuestion q, Instant at) =>
        [.. Spans(q).Where(s => s.From <= at.Milliseconds && at.Milliseconds < s.To)];
}
