namespace KpiService.Features.DataQuality.Findings;

/// <summary>Boards whose sprints can't be read.</summary>
internal static class UnreadBoardSprints
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadBoardSprints",
            Title = "Boards whose sprints can't be read",
            Unit = "boards",
            Distorts =
                "Their sprints are those known before and those that issues name: new ones, and what became of old ones, may be missing.",
            Advice = "Give the account of the sync the right to see these boards; every run tries again.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            Among = Populations.AllBoards,
            Cases = s => Populations.AllBoards.Members(s).Where(f => s.Snapshot.Boards[f.Subject].SprintsError is not null),
            NameOf = (s, board) => $"{s.Snapshot.Boards[board].Name} ({s.Snapshot.Boards[board].SprintsError})",
        };
}
