namespace KpiService.Features.Sprints.Velocity;

/// <summary>Velocity per board.</summary>
/// <param name="Boards">In the order of their ids; sprints of unknown boards last.</param>
/// <param name="LeftOut">How many sprints are left out (they began before the stored history) and how to fetch them; null when none
/// is.</param>
public sealed record VelocityReport(IReadOnlyList<VelocityBoard> Boards, string? LeftOut)
{
    /// <param name="sprints">Closed sprints, by completion.</param>
    public static VelocityReport Of(SprintScope scope, IReadOnlyList<BoardSprint> sprints)
    {
        var asked = sprints
            .Select(s => (Shown: s, Report: scope.Report(s)))
            .Where(s => !s.Report.Empty)
            .Select(s => (s.Shown, s.Report, Unknown: scope.Unknown(s.Shown.Sprint)))
            .ToList();
        var boards = asked
            .Where(s => s.Unknown is null)
            .Select(s => (scope.Snapshot.Sprints[s.Shown.Sprint].Instance, Summary: scope.Summary(s.Shown, s.Report)))
            .GroupBy(s => (s.Instance, s.Summary.BoardId))
            .OrderBy(g => g.Key.BoardId ?? long.MaxValue)
            .ThenBy(g => g.Key.Instance)
            .Select(g => VelocityBoard.Of(scope.Snapshot.Instances[g.Key.Instance].Name, [.. g.Select(s => s.Summary)]));
        var (all, unknown) = (
            asked.Select(s => s.Shown.Sprint).Distinct().Count(),
            asked.Where(s => s.Unknown is not null).DistinctBy(s => s.Shown.Sprint).ToList()
        );
        return new VelocityReport(
            [.. boards],
            unknown.Count == 0 ? null : $"{unknown.Count} of {all} sprints are left out: {unknown[0].Unknown?.InAnswer}"
        );
    }
}
