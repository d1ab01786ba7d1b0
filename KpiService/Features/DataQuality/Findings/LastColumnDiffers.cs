using KpiService.Domain;
using KpiService.Features.DataQuality.Counted;

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
            Cases = s => Populations.Boards.Members(s).SelectMany(f => Of(s, f)),
            NameOf = (s, board) => s.Snapshot.Boards[board].Name,
        };

    private static IEnumerable<QualityFact> Of(QualitySource s, QualityFact member)
    {
        var project = s.Snapshot.Issues.Projects[member.Issue];
        var board = s.Snapshot.Boards[member.Subject];
        return StatusPopulation
            .VisitsOf(s, member.Issue)
            .Where(v =>
                board.Shows(v.Subject)
                && board.DoneStatuses?.Contains(v.Subject) != (s.Snapshot.Category(project, v.Subject) == StatusCategory.Done)
            )
            .Select(v => v with { Subject = member.Subject });
    }
}
