using KpiService.Quality.Findings;

namespace KpiService.Quality;

/// <summary>All findings that are looked for, in the order in which they are shown.</summary>
public static class QualityCatalog
{
    public static IReadOnlyList<Finding> All { get; } =
    [
        DoneNeverStarted.Finding,
        MovedBackwards.Finding,
        ChangedAfterDone.Finding,
        ParentNotStarted.Finding,
        ParentDoneEarly.Finding,
        EpicsDoneEarly.Finding,
        BulkDone.Finding,
        NoEstimate.Finding,
        NoCategory.Finding,
        UnestimatedCommitment.Finding,
        CommittedNotDelivered.Finding,
        NothingCommitted.Finding,
        BucketSprints.Finding,
        SprintDates.Finding,
        IdleBoards.Finding,
        LastColumnDiffers.Finding,
        UnknownBoards.Finding,
        UnmappedStatuses.Finding,
        RenamedStatuses.Finding,
        HistoryDisagrees.Finding,
        IncompleteChangelogs.Finding,
    ];

    /// <summary>By code; null when there is none.</summary>
    public static Finding? Find(string code) => All.FirstOrDefault(f => f.Code == code);
}
