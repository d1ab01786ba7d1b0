import type { Excluded, HistogramBin, Limits, Note, Unit } from "./kpi";
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
  reasonCode: string | null;
  sampleSize: number;
  series: FlowSeries;
  details: Details | null;
  caveats: Note[];
}

/** The points in columns. */
export interface Scatter {
  total: number;
  shown: number;
  rule: "all" | "sampled";
  keys: string[];
  doneAt: string[];
  days: number[];
  /** By point, which of the Jiras it is of. */
  jira: number[];
  jiras: { instance: string; url: string }[];
}

export interface FlowDurations {
  p50: number | null;
  p85: number | null;
  p95: number | null;
  sampleSize: number;
  histogram: HistogramBin[];
  statistic: string;
  /** Null where it isn't drawn. */
  scatter: Scatter | null;
}

export interface StatusTime {
  visits: number;
  totalMilliseconds: number;
  totalDays: number;
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

/** How many issues are in a status. */
export interface StatusCount {
  statusId: number;
  status: string;
  category: string;
  issues: number;
}

export interface TypeCount {
  type: string;
  issues: number;
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
    from: string;
    to: string;
    reason: string | null;
  };
  bands: { band: AgeBand; issues: number }[];
  overServiceLevel: number | null;
  mean: number | null;
  p50: number | null;
  p85: number | null;
  p95: number | null;
  max: number | null;
  byStatus: { statusId: number; status: string; issues: number; p50: number | null; p85: number | null }[];
  total: number;
  items: AgingIssue[];
}

export type CycleTimeFlow = FlowOf<"cycleTime", FlowDurations>;
export type LeadTimeFlow = FlowOf<"leadTime", FlowDurations>;
export type ThroughputFlow = FlowOf<
  "throughput",
  { total: number; weeks: number; byType: TypeCount[]; excluded: Excluded[] }
>;
export type WipFlow = FlowOf<
  "wip",
  { at: string; byStatus: (StatusCount & { waiting: boolean })[]; otherStatuses: number; byType: TypeCount[] }
>;
export type WipAgeFlow = FlowOf<"wipAge", WipAgeDetails>;
export type CumulativeFlow = FlowOf<
  "cumulativeFlow",
  { created: number; started: number; done: number; statuses: StatusCount[]; otherStatuses: number }
>;
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
  {
    created: number;
    started: number;
    done: number;
    net: number;
    weeks: number;
    createdPerWeek: number | null;
    startedPerWeek: number | null;
    donePerWeek: number | null;
  }
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

interface Axis {
  interval: FlowSeries["interval"];
  /** A day is its own first day. */
  periods: (Omit<FlowPeriod, "from"> & { from?: string })[];
}

type WithoutAxis<M extends FlowMetric> = M extends FlowMetric
  ? Omit<M, "series"> & { series: Omit<FlowSeries, "periods"> }
  : never;

/** As it is answered: the series of an interval have one axis in common. */
export interface FlowAnswer extends FramedPage {
  metrics: WithoutAxis<FlowMetric>[];
  axes: Axis[];
  evidence: Evidence;
}

export interface FlowPage extends FramedPage {
  metrics: FlowMetric[];
  evidence: Evidence;
}

/** Gives each series its periods. */
export function withAxes({ axes, ...page }: FlowAnswer): FlowPage {
  const periodsOf = (interval: string): FlowPeriod[] =>
    (axes.find((axis) => axis.interval === interval)?.periods ?? []).map((each) => ({ from: each.period, ...each }));
  const metrics = page.metrics.map((metric) => ({
    ...metric,
    series: { ...metric.series, periods: periodsOf(metric.series.interval) },
  }));
  return { ...page, metrics };
}
