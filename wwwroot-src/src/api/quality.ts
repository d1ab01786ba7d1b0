import type { Evidence, FramedPage } from "./pages";

export type Severity = "warning" | "info" | "ok";

/** What would mislead: how often, what it bends, what to do. */
export interface Finding {
  code: string;
  title: string;
  severity: Severity;
  count: number;
  of: number;
  percent: number | null;
  unit: string;
  /** The first five, where these aren't issues. */
  names: string[];
  distorts: string;
  advice: string;
  /** Names. */
  kpis: string[];
}

export interface QualityPage extends FramedPage {
  findings: Finding[];
  evidence: Evidence | null;
}
