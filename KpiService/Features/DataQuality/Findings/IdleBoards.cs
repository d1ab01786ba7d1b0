using KpiService.Domain.Time;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>A board that plans sprints has had none for a quarter.</summary>
internal static class IdleBoards
{
    private const int IdleDays = 90;

    public static Finding Finding { get; } =
        new()
        {
            Code = "idleBoards",
            Title = "Sprint boards without a sprint",
            Unit = "boards",
            Distorts = $"No sprint for {IdleDays} days: the sprint numbers of these projects are of the past.",
            Advice = "If the team left sprints, read flow instead; else start the next sprint in Jira.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            Among = Populations.SprintBoards,
            Cases = s => s.Snapshot.Boards.Where(b => b is { OwnsSprints: true, Listed: true }).SelectMany(b => Of(s, b.Ordinal)),
            NameOf = (s, board) => s.Snapshot.Boards[board].Name,
        };

    private static List<QualityFact> Of(QualitySource s, int board)
    {
        var open = s.Snapshot.BoardIssues[board].ToArray().Where(i => s.DoneAt(i) == QualityFact.Open).ToList();
        return [.. Gaps(s.Snapshot, board).SelectMany(g => open.Select(i => new QualityFact(board, i, QualityFact.Always, g.From, g.To)))];
    }

    private static IEnumerable<(long From, long To)> Gaps(DataSnapshot snapshot, int board)
    {
        var sprints = snapshot.Sprints.Where(p => p.Boards.Contains(board) && p.NoReport is null).OrderBy(p => p.StartedAt).ToList();
        var end = Instant.MinValue;
        for (var k = 0; k < sprints.Count; k++)
        {
            var ends = sprints[k].CompletedAt ?? Instant.MaxValue;
            end = ends > end ? ends : end;
            if (end == Instant.MaxValue)
                yield break;
            var next = k + 1 < sprints.Count ? sprints[k + 1].StartedAt ?? Instant.MaxValue : Instant.MaxValue;
            if (next > end.AddDays(IdleDays))
                yield return (end.AddDays(IdleDays).Milliseconds, next.Milliseconds);
        }
    }
}
