using KpiService.Domain;
using KpiService.Features.DataQuality.Counted;
using KpiService.Snapshot;

namespace KpiService.Features.DataQuality.Findings;

/// <summary>A board's last column isn't the done category.</summary>
internal static class LastColumnDiffers
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "lastColumnDiffers",
            Title = "Last column differs from done",
            Unit = "boards",
            Distorts =
                "Sprint numbers go by the board's last column, flow by the done category: the same issue is done for one and open for "
                + "the other.",
            Advice = "Put exactly the done statuses into the last column, or set the category under workflow.",
            Kpis = ["sprintPredictability", "cycleTime"],
            Notable = 0,
            AtTitle = "Left at",
            Among = Populations.Boards,
            Cases = s => s.Snapshot.Boards.Where(b => b is { DoneStatuses: not null, Listed: true }).SelectMany(b => Of(s, b)),
            NameOf = (s, board) => s.Snapshot.Boards[board].Name,
        };

    private static IEnumerable<QualityFact> Of(QualitySource s, BoardInfo board)
    {
        var (projects, cases) = (s.Snapshot.Issues.Projects, new List<QualityFact>());
        // Most boards agree with the categories of their projects.
        var differing = s.Snapshot.Projects.Select(p => Differing(s.Snapshot, board, p.Ordinal)).ToArray();
        foreach (var issue in s.Snapshot.BoardIssues[board.Ordinal])
        {
            if (differing[projects[issue]] is { Count: > 0 } statuses)
                StatusPopulation.Add(issue, s.Snapshot.Flow.Visits[issue], (_, status) => statuses.Contains(status), cases);
        }

        return cases.Select(c => c with { Subject = board.Ordinal });
    }

    private static HashSet<int> Differing(DataSnapshot snapshot, BoardInfo board, int project) =>
        [
            .. board
                .Columns.SelectMany(column => column)
                .Where(status => board.DoneStatuses?.Contains(status) != (snapshot.Category(project, status) == StatusCategory.Done)),
        ];
}
