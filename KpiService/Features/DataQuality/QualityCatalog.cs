using KpiService.Features.DataQuality.Findings;

namespace KpiService.Features.DataQuality;

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
        StaleWork.Finding,
        EpicLinksWithoutEpics.Finding,
        NothingNotDelivered.Finding,
        NoEstimate.Finding,
        NoCategory.Finding,
        UnestimatedCommitment.Finding,
        CommittedNotDelivered.Finding,
        NothingCommitted.Finding,
        BucketSprints.Finding,
        SprintDates.Finding,
        IdleBoards.Finding,
        UnknownSprints.Finding,
        LastColumnDiffers.Finding,
        UnknownBoards.Finding,
        UnreadBoardLists.Finding,
        UnreadBoardSprints.Finding,
        UnreadBoardIssues.Finding,
        UnreadSprints.Finding,
        UnmappedStatuses.Finding,
        RenamedStatuses.Finding,
        HistoryDisagrees.Finding,
        IncompleteChangelogs.Finding,
        UnreadHistories.Finding,
        ChangesWithoutIds.Finding,
        UnreadValues.Finding,
        ResolvedBeforeCreated.Finding,
        ChangedBeforeCreated.Finding,
        AheadOfClock.Finding,
        ArchivedIssues.Finding,
        OutOfSearch.Finding,
    ];

    /// <summary>By code, or by the reason metrics give for it; null when there is none.</summary>
    public static Finding? Find(string code) => All.FirstOrDefault(f => f.Code == code) ?? All.FirstOrDefault(f => f.Reason == code);
}
