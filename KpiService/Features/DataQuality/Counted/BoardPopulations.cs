using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Counted;

/// <summary>Boards, by their issues.</summary>
internal static class BoardPopulations
{
    /// <summary>Some boards; those without issues are none.</summary>
    public static Population Where(Func<BoardInfo, bool> wanted) =>
        new(s => s.Snapshot.Boards.Where(wanted).SelectMany(b => OfIssues(s, b)), (s, scope) => Count(s, scope, wanted));

    /// <summary>Every board; one whose issues are unknown by its projects.</summary>
    public static Population Every() =>
        new(
            s => s.Snapshot.Boards.SelectMany(b => s.Snapshot.BoardIssues[b.Ordinal].Length > 0 ? OfIssues(s, b) : OfProjects(b)),
            (s, scope) => Count(s, scope, board => true) + CountBare(s, scope)
        );

    private static IEnumerable<QualityFact> OfIssues(QualitySource s, BoardInfo board) =>
        s
            .Snapshot.BoardIssues[board.Ordinal]
            .ToArray()
            .Select(i => new QualityFact(board.Ordinal, i, QualityFact.Always, s.Snapshot.Issues.BegunTimes[i]));

    private static IEnumerable<QualityFact> OfProjects(BoardInfo board) =>
        board
            .Projects.DefaultIfEmpty(-1)
            .Select(p => new QualityFact(board.Ordinal, -1, QualityFact.Always, QualityFact.Always) { Project = p });

    private static int Count(QualitySource s, QualityScope scope, Func<BoardInfo, bool> wanted)
    {
        var count = 0;
        foreach (var board in s.Snapshot.Boards)
        {
            if (wanted(board) && AnyIssue(s, scope, board.Ordinal))
                count++;
        }

        return count;
    }

    private static int CountBare(QualitySource s, QualityScope scope)
    {
        var count = 0;
        foreach (var board in s.Snapshot.Boards)
        {
            if (s.Snapshot.BoardIssues[board.Ordinal].Length == 0 && OfProjects(board).Any(f => scope.HasProject(f.Project)))
                count++;
        }

        return count;
    }

    private static bool AnyIssue(QualitySource s, QualityScope scope, int board)
    {
        foreach (var issue in s.Snapshot.BoardIssues[board])
        {
            if (s.Snapshot.Issues.BegunTimes[issue] <= scope.AsOf.Milliseconds && scope.Issues.Contains(issue))
                return true;
        }

        return false;
    }
}
