namespace KpiService.Features.DataQuality.Findings;

/// <summary>Boards whose columns and estimation can't be read.</summary>
internal static class UnknownBoards
{
    public static Finding Finding { get; } =
        new()
        {
            Code = "unknownBoards",
            Title = "Boards that can't be read",
            Unit = "boards",
            Distorts = "Done is the done category there instead of the last column, and points are unknown.",
            Advice = "Give the account of the sync the right to see these boards.",
            Kpis = ["sprintPredictability"],
            Notable = 0,
            Among = Populations.AllBoards,
            Cases = s => Populations.AllBoards.Members(s).Where(f => s.Snapshot.Boards[f.Subject].ConfigurationError is not null),
            NameOf = (s, board) => $"{s.Snapshot.Boards[board].Name} ({s.Snapshot.Boards[board].ConfigurationError})",
        };
}
