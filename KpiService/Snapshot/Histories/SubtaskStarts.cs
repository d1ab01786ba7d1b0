using KpiService.Snapshot.Columns;

namespace KpiService.Snapshot.Histories;

/// <summary>When the sub-tasks of each issue were started.</summary>
internal static class SubtaskStarts
{
    /// <param name="isSubtask">By today's type; the parent is today's too.</param>
    public static ILookup<int, long> Of(FlowHistory flow, IssueColumns issues, Func<int, bool> isSubtask)
    {
        var starts = new List<(int Parent, long At)>();
        for (var i = 0; i < issues.Count; i++)
        {
            if (issues.Parents[i] < 0 || !isSubtask(i))
                continue;
            foreach (var visit in flow.Visits[i])
            {
                if (visit.StartedAt == visit.At)
                    starts.Add((issues.Parents[i], visit.At));
            }
        }

        return starts.OrderBy(s => s.At).ToLookup(s => s.Parent, s => s.At);
    }
}
