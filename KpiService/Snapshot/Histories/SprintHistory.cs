using KpiService.Domain.Time;
using KpiService.Snapshot.Columns;
using MemoryPack;

namespace KpiService.Snapshot.Histories;

/// <summary>A stay of an issue in a sprint, by ordinals; <paramref name="To"/> is <see cref="long.MaxValue"/> while it lasts.</summary>
public readonly record struct Stay(int Issue, int Sprint, long From, long To) : IIssueFact<Stay>
{
    long IIssueFact<Stay>.Time => From;

    Stay IIssueFact<Stay>.Of(int issue) => this with { Issue = issue };

    public bool Covers(long at) => From <= at && at < To;
}

/// <summary>
/// An issue has been in a started sprint since <paramref name="At"/>, its first instant in it at or after the sprint's start.
/// </summary>
public readonly record struct SprintVisit(int Issue, int Sprint, long At);

/// <summary>Which issues were in which sprints, over all time.</summary>
[MemoryPackable]
public sealed partial class SprintHistory
{
    public required ListColumn<Stay> StaysByIssue { get; init; }

    /// <summary>Ordered by issue, then time.</summary>
    public required ListColumn<Stay> StaysBySprint { get; init; }
    public required ListColumn<SprintVisit> VisitsByIssue { get; init; }
    public required ListColumn<SprintVisit> VisitsBySprint { get; init; }

    /// <summary>Issues whose last change of the Sprint field doesn't lead to today's sprints.</summary>
    public required bool[] Disagrees { get; init; }

    /// <summary>Ordinals of the sprints that have a report, by (completion, id).</summary>
    public required IReadOnlyList<int> Closed { get; init; }

    /// <summary>Completion of each of <see cref="Closed"/>.</summary>
    [MemoryPackInclude]
    internal long[] ClosedTimes { get; init; } = [];

    /// <summary>Ordinals of the sprints that closed in a window.</summary>
    public IEnumerable<int> ClosedIn(DateWindow window)
    {
        var k = Array.BinarySearch(ClosedTimes, window.From.Milliseconds);
        if (k < 0)
            k = ~k;
        while (k > 0 && ClosedTimes[k - 1] == window.From.Milliseconds)
            k--;
        for (; k < ClosedTimes.Length && ClosedTimes[k] <= window.To.Milliseconds; k++)
            yield return Closed[k];
    }

    /// <summary>Sprints that an issue has been in while they ran, by an instant.</summary>
    public int VisitedBy(int issue, Instant at)
    {
        var n = 0;
        foreach (var visit in VisitsByIssue[issue])
        {
            if (visit.At <= at.Milliseconds)
                n++;
        }

        return n;
    }
}
