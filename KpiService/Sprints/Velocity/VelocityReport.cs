namespace KpiService.Sprints.Velocity;

/// <summary>Velocity per board.</summary>
/// <param name="Boards">In the order of their ids; sprints of unknown boards last.</param>
/// <param name="LeftOut">How many sprints are left out (they began before the stored history) and how to fetch them; null when none is.</param>
public sealed record VelocityReport(IReadOnlyList<VelocityBoard> Boards, string? LeftOut)
{
    /// <param name="sprints">Ordinals of closed sprints, by completion.</param>
    public static VelocityReport Of(SprintScope scope, IReadOnlyList<int> sprints)
    {
        var asked = sprints.Select(s => (Sprint: s, Report: scope.Report(s))).Where(s => !s.Report.Empty)
            .Select(s => (s.Sprint, s.Report, Unknown: scope.Unknown(s.Sprint))).ToList();
        var boards = asked.Where(s => s.Unknown is null)
            .GroupBy(s => (scope.Snapshot.Sprints[s.Sprint].Instance, scope.Snapshot.Sprints[s.Sprint].OriginBoardId))
            .OrderBy(g => g.Key.OriginBoardId ?? long.MaxValue).ThenBy(g => g.Key.Instance)
            .Select(g => VelocityBoard.Of(scope.Snapshot.Instances[g.Key.Instance].Name, [.. g.Select(s => scope.Summary(s.Sprint, s.Report))]));
        var reasons = asked.Select(s => s.Unknown).OfType<string>().ToList();
        return new VelocityReport([.. boards], reasons.Count == 0 ? null : $"{reasons.Count} of {asked.Count} sprints are left out: {reasons[0]}");
    }
}
