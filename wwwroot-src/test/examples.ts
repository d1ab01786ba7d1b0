import type { TrendPoint, Usual } from "../src/api/kpi";
import type { FilterEcho } from "../src/api/pages";
import type { Run, SyncInfo } from "../src/api/sync";
import type { CycleTime } from "../src/kpis/cycleTime";
import type { SprintPredictability } from "../src/kpis/sprintPredictability";
import type { WorkMix } from "../src/kpis/workMix";
import { kpis } from "./contract/kpis";
import { overview } from "./contract/overview";

/** A KPI of which nothing is known yet. */
const unknown = {
  value: null,
  status: "unavailable",
  verdict: "unknown",
  verdictReason: null,
  usual: null,
  sampleSize: 0,
  coverage: null,
  previous: null,
  limits: null,
  details: null,
} as const;

export const predictability = (changes: Partial<SprintPredictability> = {}): SprintPredictability => ({
  ...kpis.kpis.sprintPredictability,
  ...unknown,
  trend: [],
  caveats: [],
  ...changes,
});

export const cycleTime = (changes: Partial<CycleTime> = {}): CycleTime => ({
  ...kpis.kpis.cycleTime,
  ...unknown,
  trend: [],
  caveats: [],
  statistic: undefined,
  ...changes,
});

export const workMix = (changes: Partial<WorkMix> = {}): WorkMix => ({
  ...kpis.kpis.workMix,
  ...unknown,
  trend: [],
  caveats: [],
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
  ...overview.filter,
  from: "2026-08-26",
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
  ...overview.sync,
  configured: true,
  ...changes,
});
