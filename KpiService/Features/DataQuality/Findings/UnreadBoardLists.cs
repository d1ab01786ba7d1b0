namespace KpiService.Features.DataQuality.Findings;

/// <summary>Projects whose boards could not be listed.</summary>
internal static class UnreadBoardLists
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unreadBoardLists",
            Title = "Projects whose boards can't be listed",
            Unit = "projects",
            Distorts = "Their boards and sprints are those known before: sprint numbers may be missing or old.",
            Advice = "Give the account and its token the right to read boards (Jira Software access; scoped tokens need the board scopes).",
            Kpis = ["sprintPredictability", "storySpillover", "unplannedWork"],
            Notable = 0,
            Among = Populations.Projects,
            Cases = s => Populations.Projects.Members(s).Where(f => s.Snapshot.Projects[f.Subject].BoardsError is not null),
            NameOf = (s, project) => $"{s.Snapshot.Projects[project].Key} ({s.Snapshot.Projects[project].BoardsError})",
        };
}
