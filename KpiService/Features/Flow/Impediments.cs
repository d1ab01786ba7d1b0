using KpiService.Domain;
using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>What is known of waiting in a selection.</summary>
internal static class Impediments
{
    /// <summary>Why nothing can be said of waiting, and what to do.</summary>
    public static readonly Reason Untold = new(
        "notConfigured",
        "no status is set as waiting and no open issue was flagged in the window or the year before it, so all time would count as "
            + "work; name the statuses in which nobody works on an item under `workflow.waiting` in the configuration."
    );

    /// <summary>A flag before so many days tells of habits the team no longer has, or never had: somebody tried it once.</summary>
    private const int DaysBefore = 365;

    /// <summary>False: no waiting status is in use, and nobody flags what is blocked.</summary>
    public static bool AreTold(MetricContext q)
    {
        var snapshot = q.Snapshot;
        if (
            snapshot.Statuses.Any(s =>
                q.Selection.Projects.Any(p => snapshot.Projects[p].Instance == s.Instance && snapshot.Workflow[p, s.Ordinal].Waiting)
            )
        )
            return true;
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (WasFlagged(q, i))
                return true;
        }

        return false;
    }

    private static bool WasFlagged(MetricContext q, int issue)
    {
        var (since, until) = (q.Window.From.AddDays(-DaysBefore).Milliseconds, q.AsOf.Milliseconds);
        foreach (var (from, to) in q.Snapshot.FlaggedSpans[issue])
        {
            // A flag that nobody took off says nothing any more once the issue is done.
            var end = Math.Min(to, q.Snapshot.Flow.At(issue, q.AsOf)?.DoneAt?.Milliseconds ?? long.MaxValue);
            if (from <= until && end >= since && from <= end)
                return true;
        }

        return false;
    }
}
