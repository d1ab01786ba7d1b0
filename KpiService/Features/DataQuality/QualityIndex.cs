using KpiService.Snapshot;
using KpiService.Snapshot.Columns;

namespace KpiService.Features.DataQuality;

/// <summary>What counting needs to know of a snapshot, told once for all questions.</summary>
internal sealed class QualityIndex
{
    private readonly IssueColumns issues;

    public QualityIndex(DataSnapshot snapshot)
    {
        issues = snapshot.Issues;
        EstimatedProjects = [.. snapshot.Projects.Select(p => snapshot.Boards.Any(b => IsEstimating(b) && b.Projects.Contains(p.Ordinal)))];
        CategorizedProjects = [.. snapshot.Projects.Select(p => snapshot.Categories.OfProject(p.Ordinal).Count > 0)];
        LastBegun = issues.BegunTimes.Append(QualityFact.Always).Max();
        LastMoves = new LastMoves(snapshot);
        Latest = Enumerable.Range(0, issues.Count).Select(LatestOf).Append(QualityFact.Always).Max();
        DoneEpics = DoneEpics.Of(snapshot);
    }

    /// <summary>By project, whether boards with sprints estimate its issues by a field.</summary>
    public bool[] EstimatedProjects { get; }

    /// <summary>By project, whether it has work categories.</summary>
    public bool[] CategorizedProjects { get; }

    /// <summary>When the youngest issue began.</summary>
    public long LastBegun { get; }

    /// <summary>The last changes of status.</summary>
    public LastMoves LastMoves { get; }

    /// <summary>The latest instant that any issue tells.</summary>
    public long Latest { get; }

    /// <summary>The epics that were done.</summary>
    public DoneEpics DoneEpics { get; }

    /// <summary>The latest instant that an issue tells: created, resolved or moved.</summary>
    public long LatestOf(int issue) =>
        Math.Max(Math.Max(issues.CreatedTimes[issue], issues.ResolvedTimes[issue]), LastMoves.OfIssue[issue]);

    private static bool IsEstimating(BoardInfo board) => board is { OwnsSprints: true, EstimateField: >= 0 };
}
