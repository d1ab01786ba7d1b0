namespace KpiService.Features.DataQuality.Findings;

/// <summary>Boards whose issues can't be read.</summary>
internal static class UnreadBoardIssues
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadBoardIssues",
            Title = "Boards whose issues can't be read",
            Unit = "boards",
            Distorts =
                "Which issues are on them is unknown: a filter by these boards can't be answered, and sprints of other boards don't "
                + "count for them.",
            Advice = "Share the boards' filters with the account of the sync.",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            Among = Populations.AllBoards,
            Cases = s => Populations.AllBoards.Members(s).Where(f => s.Snapshot.Boards[f.Subject].MembershipError is not null),
            NameOf = (s, board) => $"{s.Snapshot.Boards[board].Name} ({s.Snapshot.Boards[board].MembershipError})",
        };
}
