using KpiService.Questions;

namespace KpiService.Features.Flow;

/// <summary>What is known of waiting in a selection.</summary>
internal static class Impediments
{
    /// <summary>Why nothing can be said of waiting, and what to do.</summary>
    public const string Untold =
        "notConfigured: no status is set as waiting and no issue was ever flagged, so all time would count as work; "
        + "name the statuses in which nobody works on an item under `workflow.waiting` in the configuration.";

    /// <summary>False: no waiting status is in use and nothing was ever flagged.</summary>
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
            if (snapshot.FlaggedSpans[i].Length > 0)
                return true;
        }

        return false;
    }
}
