import type { Catalogue } from "../../src/state/catalogue";

/** index.html */
export const catalogue = {
  "kpis": [
    {
      "name": "sprintPredictability",
      "route": "sprint-predictability",
      "title": "Sprint predictability",
      "unit": "percent",
      "direction": "up"
    },
    {
      "name": "storySpillover",
      "route": "story-spillover",
      "title": "Story spillover",
      "unit": "percent",
      "direction": "down"
    },
    {
      "name": "cycleTime",
      "route": "cycle-time",
      "title": "Cycle time",
      "unit": "days",
      "direction": "down"
    },
    {
      "name": "workMix",
      "route": "work-mix",
      "title": "Work mix",
      "unit": "percent",
      "direction": "up"
    },
    {
      "name": "unplannedWork",
      "route": "unplanned-work",
      "title": "Unplanned work",
      "unit": "percent",
      "direction": "down"
    },
    {
      "name": "reopenedStories",
      "route": "reopened-stories",
      "title": "Reopened stories",
      "unit": "percent",
      "direction": "down"
    }
  ],
  "findings": [
    "doneNeverStarted",
    "movedBackwards",
    "changedAfterDone",
    "parentNotStarted",
    "parentDoneSubtasksOpen",
    "epicsWithoutChildrenDone",
    "bulkDone",
    "staleWork",
    "epicLinksWithoutEpics",
    "notDeliveredUnmatched",
    "noEstimate",
    "noCategory",
    "unestimatedCommitment",
    "committedNotDelivered",
    "nothingCommitted",
    "bucketSprints",
    "sprintDates",
    "idleBoards",
    "unknownSprints",
    "lastColumnDiffers",
    "unknownBoards",
    "unreadBoardLists",
    "unreadBoardSprints",
    "unreadBoardIssues",
    "unreadSprints",
    "unmappedStatuses",
    "renamedStatuses",
    "historyDisagrees",
    "incompleteChangelogs",
    "unreadHistories",
    "changesWithoutIds",
    "unreadValues",
    "resolvedBeforeCreated",
    "changedBeforeCreated",
    "aheadOfClock",
    "archivedIssues",
    "outOfSearch"
  ]
} satisfies Catalogue;
