import type { AnyKpi, TrendPoint, Usual } from "../src/api/kpi";
import type { FilterEcho } from "../src/api/pages";
import type { Run, SyncInfo } from "../src/api/sync";
import type { CycleTime } from "../src/kpis/cycleTime";
import type { SprintPredictability } from "../src/kpis/sprintPredictability";
import type { WorkMix } from "../src/kpis/workMix";

/** Answers as the API gives them, small enough to be read. */
const common = {
  value: null,
  unit: "percent",
  status: "unavailable",
  verdict: "unknown",
  verdictReason: null,
  usual: null,
  reason: null,
  reasonCode: null,
  window: {
    from: "2026-08-25T12:00:00.000Z",
    to: "2026-11-23T12:00:00.000Z",
    days: 90,
    sprints: null,
    text: "last 90 days",
  },
  sampleSize: 0,
  coverage: null,
  previous: null,
  trend: [] as TrendPoint[],
  limits: null,
  signals: [],
  thresholds: null,
  definition: "",
  caveats: [],
  details: null,
} as const satisfies Omit<AnyKpi, "name" | "title">;

export const predictability = (changes: Partial<SprintPredictability> = {}): SprintPredictability => ({
  ...common,
  signals: [],
  caveats: [],
  name: "sprintPredictability",
  title: "Sprint predictability",
  thresholds: { warning: 80, critical: 60, direction: "up" },
  ...changes,
});

export const cycleTime = (changes: Partial<CycleTime> = {}): CycleTime => ({
  ...common,
  signals: [],
  caveats: [],
  name: "cycleTime",
  title: "Cycle time",
  unit: "days",
  thresholds: { warning: 5, critical: 8, direction: "down" },
  ...changes,
});

export const workMix = (changes: Partial<WorkMix> = {}): WorkMix => ({
  ...common,
  signals: [],
  caveats: [],
  name: "workMix",
  title: "Work mix",
  ...changes,
});

/** The twelve months before. */
export const usual = (lower: number, upper: number): Usual => ({
  mean: (lower + upper) / 2,
  lower,
  upper,
  periods: 12,
  of: "months",
});

export const echo = (changes: Partial<FilterEcho> = {}): FilterEcho => ({
  projects: [],
  team: null,
  boards: [],
  types: [],
  labels: [],
  epic: null,
  priorities: [],
  instance: null,
  days: 90,
  sprints: null,
  from: "2026-08-26",
  to: "2026-11-23",
  fromInstant: "2026-08-25T12:00:00.000Z",
  toInstant: "2026-11-23T12:00:00.000Z",
  sprintRule: "window",
  sprintLookback: 3,
  ...changes,
});

export const point = (period: string, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  period,
  value,
  reason: null,
  sampleSize: value === null ? 0 : 10,
  ...more,
});

export const run = (changes: Partial<Run> = {}): Run => ({
  id: 7,
  mode: "incremental",
  trigger: "api",
  status: "running",
  phase: "issues",
  progress: { done: 40, total: 120, unit: "issues", text: "CORE" },
  startedAt: "2026-11-23T09:00:00.000Z",
  finishedAt: null,
  issuesFetched: 40,
  issuesWritten: 12,
  issuesDeleted: 0,
  changelogEntries: 80,
  sprintsWritten: 1,
  requests: 9,
  throttledSeconds: 0,
  throttledUntil: null,
  notes: [],
  projects: [],
  error: null,
  ...changes,
});

export const syncInfo = (changes: Partial<SyncInfo> = {}): SyncInfo => ({
  running: null,
  last: null,
  nextAt: null,
  nextFullAt: null,
  configured: true,
  demo: false,
  ...changes,
});
