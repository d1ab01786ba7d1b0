import type { DatedAnswer } from "../src/api/answer";
import type { CycleTimeFlow, FlowDurations, FlowMetric, LeadTimeFlow, Scatter } from "../src/api/flow";
import type { Excluded } from "../src/api/kpi";
import type { Evidence, FilterEcho } from "../src/api/pages";
import type { Finding } from "../src/api/quality";
import type { SprintSummary, StoredSprint } from "../src/api/sprints";
import type { Kpi, Kpis } from "../src/kpis";

/** The answers that no page asks for, made of the parts that pages have. */
interface FilteredAnswer extends DatedAnswer {
  filter: FilterEcho;
}

export type KpisAnswer = FilteredAnswer & { kpis: Kpis };
export type KpiAnswer = { filter: FilterEcho } & Kpi;
export type SprintsAnswer = StoredSprint[];
export type QualityAnswer = FilteredAnswer & { findings: Finding[] };

export interface SprintReportAnswer extends FilteredAnswer {
  sprint: StoredSprint;
  reason: string | null;
  reasonCode: string | null;
  summary: SprintSummary | null;
  groups: Record<string, { issues: number; points: number | null; hours: number | null; list: Evidence["issues"] }>;
}

/** Durations are told in full where they are asked for alone. */
interface Durations extends Omit<FlowDurations, "scatter"> {
  mean: number | null;
  min: number | null;
  max: number | null;
  p70: number | null;
  excluded: Excluded[];
  scatter: Omit<Scatter, "keys" | "doneAt" | "days" | "jira"> & {
    points: { key: string; doneAt: string; days: number }[];
  };
}

type InFull<M> = M extends CycleTimeFlow | LeadTimeFlow ? Omit<M, "details"> & { details: Durations } : M;
export type MetricAnswer = FilteredAnswer & InFull<FlowMetric>;
