import type { HistogramBin, Limits, Note, Unit } from "./kpi";
import type { Evidence, FramedPage } from "./pages";

/** Flow metrics: a number and lines over common periods. */
export interface FlowPeriod {
  /** "2026-10-01", "2026-W40" or "2026-10". */
  period: string;
  from: string;
  reason?: string;
  partial?: boolean;
}

export interface FlowLine {
  key: string;
  name: string;
  unit: string;
  values: (number | null)[];
  limits: Limits | null;
  signals: { period: string; rule: "outside" | "run" }[];
}

export interface FlowSeries {
  interval: "day" | "week" | "month";
  periods: FlowPeriod[];
  lines: FlowLine[];
}

export type FlowUnit = Unit | "issues";

interface FlowOf<Name extends string, Details> {
  name: Name;
  title: string;
  unit: FlowUnit;
  definition: string;
  value: number | null;
  reason: string | null;
  sampleSize: number;
  series: FlowSeries;
  details: Details | null;
  caveats: Note[];
}

export interface ScatterPoint {
  key: string;
  doneAt: string;
  days: number;
  /** Name of its Jira; absent where only one is stored. */
  instance?: string;
}

export interface Scatter {
  total: number;
  shown: number;
  rule: "all" | "sampled";
  points: ScatterPoint[];
  /** The Jiras that the points are of, with their addresses. */
  jiras: { instance: string; url: string }[];
}

export interface FlowDurations {
  p50: number | null;
  p85: number | null;
  p95: number | null;
  sampleSize: number;
  histogram: HistogramBin[];
  statistic: string;
  scatter: Scatter;
}

export interface StatusTime {
  statusId: number;
  status: string;
  category: string;
  waiting: boolean;
  issues: number;
  percent: number | null;
  meanDays: number | null;
  p50: number | null;
  p85: number | null;
}

export type AgeBand = "within50" | "above50" | "above85" | "above95";

export interface AgingIssue {
  key: string;
  project: string;
  type: string;
  status: string;
  startedAt: string;
  age: number;
  band: AgeBand | null;
}

export interface WipAgeDetails {
  at: string;
  serviceLevel: {
    days: number | null;
    p50: number | null;
    p95: number | null;
    sampleSize: number;
    reason: string | null;
  };
  bands: { band: AgeBand; issues: number }[];
  overServiceLevel: number | null;
  p50: number | null;
  p85: number | null;
  max: number | null;
  byStatus: { statusId: number; status: string; issues: number }[];
  total: number;
  items: AgingIssue[];
}

export type CycleTimeFlow = FlowOf<"cycleTime", FlowDurations>;
export type LeadTimeFlow = FlowOf<"leadTime", FlowDurations>;
export type ThroughputFlow = FlowOf<"throughput", { total: number; weeks: number }>;
export type WipFlow = FlowOf<"wip", { at: string; byStatus: { statusId: number; status: string; issues: number }[] }>;
export type WipAgeFlow = FlowOf<"wipAge", WipAgeDetails>;
export type CumulativeFlow = FlowOf<"cumulativeFlow", { created: number; started: number; done: number }>;
export type TimeInStatusFlow = FlowOf<
  "timeInStatus",
  { issues: number; totalDays: number; statuses: StatusTime[]; otherStatuses: { statuses: number; totalDays: number } }
>;
export type EfficiencyFlow = FlowOf<
  "flowEfficiency",
  { percent: number | null; activeDays: number; waitingDays: number; cycleDays: number }
>;
export type ArrivalsFlow = FlowOf<
  "arrivals",
  { createdPerWeek: number | null; donePerWeek: number | null; net: number }
>;
export type BlockedFlow = FlowOf<"blocked", { blockedDays: number; inProgressDays: number; issues: number }>;

export type FlowMetric =
  | CycleTimeFlow
  | LeadTimeFlow
  | ThroughputFlow
  | WipFlow
  | WipAgeFlow
  | CumulativeFlow
  | TimeInStatusFlow
  | EfficiencyFlow
  | ArrivalsFlow
  | BlockedFlow;
export type FlowName = FlowMetric["name"];

export interface FlowPage extends FramedPage {
  metrics: FlowMetric[];
  evidence: Evidence;
}
