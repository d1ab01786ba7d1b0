using KpiService.Kpis;

namespace KpiService.Flow;

/// <summary>What is known of waiting in a selection.</summary>
internal static class Impediments
{
    public static readonly KpiCaveat Untold = new(
        "noWaiting",
        "No status is configured as waiting (`workflow.waiting`) and no issue was ever flagged: all time in in-progress statuses counts as work.");

    /// <summary>False: no waiting status is in use and nothing was ever flagged.</summary>
    public static bool AreTold(KpiQuestion q)
    {
        var snapshot = q.Snapshot;
        if (snapshot.Statuses.Any(s => q.Selection.Projects.Any(p => snapshot.Projects[p].Instance == s.Instance && snapshot.Workflow[p, s.Ordinal].Waiting)))
            return true;
        for (var i = q.Selection.Next(0); i >= 0; i = q.Selection.Next(i + 1))
        {
            if (snapshot.FlaggedSpans[i].Length > 0) return true;
        }

        return false;
    }
}
