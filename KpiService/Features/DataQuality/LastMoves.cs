using KpiService.Snapshot;
using KpiService.Snapshot.Histories;

namespace KpiService.Features.DataQuality;

/// <summary>The last changes of status, told once for all questions.</summary>
internal sealed class LastMoves
{
    private readonly long[] ofLast;

    public LastMoves(DataSnapshot snapshot)
    {
        OfIssue = new long[snapshot.Issues.Count];
        (OfStatus, ofLast, LastIn) = (Never(snapshot), Never(snapshot), new int[snapshot.Statuses.Count]);
        Array.Fill(LastIn, -1);
        for (var i = 0; i < snapshot.Issues.Count; i++)
        {
            var visits = snapshot.Flow.Visits[i];
            OfIssue[i] = visits.Length > 1 ? visits[^1].At : QualityFact.Always;
            Add(visits, i, snapshot.StandardIssues.Contains(i) && snapshot.Issues.DeletedTimes[i] == long.MaxValue);
        }
    }

    /// <summary>By issue; <see cref="QualityFact.Always"/>: its status never changed.</summary>
    public long[] OfIssue { get; }

    /// <summary>By status, when an issue last left it; <see cref="QualityFact.Open"/>: one is in it.</summary>
    public long[] OfStatus { get; }

    /// <summary>By status the issue that left it last or is in it, of those that most questions select; -1: none.</summary>
    public int[] LastIn { get; }

    private static long[] Never(DataSnapshot snapshot)
    {
        var never = new long[snapshot.Statuses.Count];
        Array.Fill(never, QualityFact.Always);
        return never;
    }

    private void Add(Visits visits, int issue, bool usual)
    {
        var end = QualityFact.Open;
        for (var k = visits.Length - 1; k >= 0; end = visits[k--].At)
        {
            var status = visits[k].Status;
            OfStatus[status] = Math.Max(OfStatus[status], end);
            if (usual && end > ofLast[status])
                (ofLast[status], LastIn[status]) = (end, issue);
        }
    }
}
