/** The KPI objects of the API, as the contract names them. Numbers are unrounded; unknown is null with a reason. */
export type Unit = "percent" | "days";
export type KpiStatus = "good" | "warning" | "critical" | "neutral" | "unavailable";
export type KpiVerdict = "betterThanUsual" | "asUsual" | "worseThanUsual" | "tooLittleData" | "unknown";
export type Direction = "up" | "down";
export type Statistic = "mean" | "p50" | "p85";

export interface TrendPoint {
  /** Calendar month, "2026-08". */
  period: string;
  value: number | null;
  sampleSize: number;
  reason: string | null;
  reasonCode?: string;
  /** The running month: shown, but not comparable. */
  partial?: boolean;
}

/** The period of the same length right before; `from` and `to` are instants. */
export interface Previous {
  value: number | null;
  from: string;
  to: string;
  sampleSize: number;
  reason: string | null;
  reasonCode: string | null;
}

export interface Thresholds {
  warning: number | null;
  critical: number | null;
  direction: Direction;
}

/** Natural process limits of the trend (XmR). */
export interface Limits {
  mean: number;
  lower: number;
  upper: number;
}

/** How a number stands to the months or sprints before its window. */
export interface Judged {
  verdict: KpiVerdict;
  /** Why there is none; for the work mix, what is out of its range. */
  verdictReason: string | null;
}

/** What a window of this length usually has. */
export interface Usual extends Limits {
  periods: number;
  of: "months" | "sprints";
}

/** What a number is about; `from` and `to` are instants. */
export interface Window {
  from: string;
  to: string;
  days: number | null;
  sprints: number | null;
  /** "last 90 days", "last 3 sprints per board". */
  text: string;
}

export interface Signal {
  period: string;
  rule: "outside" | "run";
}

export interface Note {
  code: string;
  text: string;
}

export interface Coverage {
  projects: number;
  of: number;
  text: string;
}

/** A KPI as it is answered. What its details are, its own file says. */
export interface KpiOf<Name extends string, Details> extends Judged {
  name: Name;
  title: string;
  value: number | null;
  unit: Unit;
  status: KpiStatus;
  usual: Usual | null;
  reason: string | null;
  reasonCode: string | null;
  window: Window;
  sampleSize: number;
  coverage: Coverage | null;
  previous: Previous | null;
  trend: TrendPoint[];
  limits: Limits | null;
  signals: Signal[];
  thresholds: Thresholds;
  definition: string;
  caveats: Note[];
  details: Details | null;
  statistic?: Statistic;
}

/** Any KPI, also one that the dashboard has no file for. */
export type AnyKpi = KpiOf<string, unknown>;

export interface SprintPoints {
  committed: number;
  completedOfCommitted: number;
  added: number;
  addedCompleted: number;
  removed: number;
  completed: number;
  completedElsewhere: number;
  carriedOver: number;
}

export interface HistogramBin {
  fromDays: number;
  toDays: number;
  issues: number;
}

/** What a duration is not known of, and why. */
export interface Excluded {
  reason: string;
  issues: number;
}
