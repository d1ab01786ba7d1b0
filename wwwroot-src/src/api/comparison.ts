import type { Answer } from "./answer";
import type { Judged, KpiStatus, Unit } from "./kpi";
import type { FilterEcho } from "./pages";

/** The KPIs of each team or project side by side. */
export interface ComparisonCell extends Judged {
  value: number | null;
  status: KpiStatus;
  reason: string | null;
  reasonCode: string | null;
  sampleSize: number;
  /** By month, the running one left out. */
  trend: (number | null)[];
}

export interface ComparisonRow {
  key: string;
  name: string;
  cells: ComparisonCell[];
}

export interface Comparison extends Answer {
  filter: FilterEcho;
  by: "team" | "project";
  total: number;
  kpis: { name: string; title: string; unit: Unit }[];
  rows: ComparisonRow[];
}
