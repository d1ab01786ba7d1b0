/** A sync run and what the overview says about syncing. */
export type RunStatus = "queued" | "running" | "succeeded" | "partial" | "failed" | "cancelled";
export type RunPhase =
  | "starting"
  | "checking"
  | "fields"
  | "projects"
  | "boards"
  | "issues"
  | "changelogs"
  | "census"
  | "finishing"
  | "done";

export interface RunProgress {
  done: number;
  /** Null where Jira doesn't tell how many there are. */
  total: number | null;
  unit: string;
  text: string;
  /** Mean rate since the phase began; null in its first second. */
  perSecond?: number | null;
}

export interface RunProject {
  key: string;
  instance: string;
  status: string;
  error: string | null;
  issues: number;
  note: string | null;
}

export interface Run {
  id: number;
  mode: "full" | "incremental";
  trigger: string;
  status: RunStatus;
  phase: RunPhase;
  progress: RunProgress | null;
  startedAt: string | null;
  finishedAt: string | null;
  issuesFetched: number;
  issuesWritten: number;
  issuesDeleted: number;
  changelogEntries: number;
  sprintsWritten: number;
  requests: number;
  throttledSeconds: number;
  throttledUntil: string | null;
  notes: string[];
  projects: RunProject[];
  error: string | null;
}

export interface SyncInfo {
  running: Run | null;
  last: Run | null;
  nextAt: string | null;
  nextFullAt: string | null;
  configured: boolean;
  demo: boolean;
}

export const isFinal = (run: Run): boolean => run.status !== "queued" && run.status !== "running";
