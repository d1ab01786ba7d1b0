import type { KpiName } from "../api/kpi";

/** The KPIs in the order of the overview, with the names their pages have. */
export const catalogue: { name: KpiName; route: string; title: string }[] = [
  { name: "sprintPredictability", route: "sprint-predictability", title: "Sprint predictability" },
  { name: "storySpillover", route: "story-spillover", title: "Story spillover" },
  { name: "cycleTime", route: "cycle-time", title: "Cycle time" },
  { name: "workMix", route: "work-mix", title: "Work mix" },
  { name: "unplannedWork", route: "unplanned-work", title: "Unplanned work" },
  { name: "reopenedStories", route: "reopened-stories", title: "Reopened stories" },
];

export const kpiPath = (route: string): string => `/kpis/${route}`;
export const kpiOfPath = (path: string) => catalogue.find((entry) => path === kpiPath(entry.route)) ?? null;

const findings =
  "doneNeverStarted movedBackwards changedAfterDone parentNotStarted parentDoneSubtasksOpen epicsWithoutChildrenDone bulkDone noEstimate noCategory unestimatedCommitment committedNotDelivered nothingCommitted bucketSprints sprintDates idleBoards lastColumnDiffers unknownBoards unmappedStatuses renamedStatuses historyDisagrees incompleteChangelogs".split(
    " ",
  );

/** Whether a caveat is a finding of the data quality, which has a page of its own. */
export const isFinding = (code: string): boolean => findings.includes(code);
