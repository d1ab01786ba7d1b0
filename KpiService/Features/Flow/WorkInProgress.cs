using KpiService.Domain.Time;
using KpiService.Questions;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.Flow;

/// <summary>A stretch in which an issue counts as started and not done.</summary>
internal readonly record struct WorkSpan(long StartedAt, long From, long To);

/// <summary>An issue in progress, and the status it stands in.</summary>
internal readonly record struct WorkItem(int Issue, int Status, long StartedAt);

/// <summary>Work in progress, judged at each instant by the history up to then.</summary>
internal static class WorkInProgress
{
    /// <summary>The stretches of the selected issues that end after an instant; they end with the issue's deletion.</summary>
    public static List<WorkSpan> Spans(MetricContext q, long after)
    {
        var (flow, deleted) = (q.Snapshot.Flow, q.Snapshot.Issues.DeletedTimes);
        var spans = new List<WorkSpan>();
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (flow.RestsFrom[i] > after)
                AddSpans(flow.Visits[i], after, deleted[i], spans);
        }

        return spans;
    }

    private static void AddSpans(Visits visits, long after, long deleted, List<WorkSpan> spans)
    {
        for (var k = 0; k < visits.Length; )
        {
            var (first, started) = (k, visits[k].StartedAt);
            while (k < visits.Length && visits[k].IsUnderWay && visits[k].StartedAt == started)
                k++;
            if (k == first)
            {
                k++;
                continue;
            }

            var to = Math.Min(deleted, k < visits.Length ? visits[k].At : long.MaxValue);
            if (visits[first].At < to && to > after)
                spans.Add(new WorkSpan(started, visits[first].At, to));
        }
    }

    /// <summary>What was in progress at an instant.</summary>
    public static List<WorkItem> At(MetricContext q, Instant at)
    {
        var items = new List<WorkItem>();
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (
                q.Snapshot.Flow.RestsFrom[i] > at.Milliseconds
                && q.Snapshot.Issues.DeletedTimes[i] > at.Milliseconds
                && q.Snapshot.Flow.At(i, at) is { StartedAt: { } started, DoneAt: null } state
            )
                items.Add(new WorkItem(i, state.Status, started.Milliseconds));
        }

        return items;
    }
}
