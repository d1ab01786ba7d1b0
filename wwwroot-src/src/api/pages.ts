import type { Kpi, Kpis } from "../kpis";
import type { Answer, DatedAnswer } from "./answer";
import type { AttributeLists } from "./attributes";
import type { Judged, KpiStatus, Note } from "./kpi";
import type { SprintSummary } from "./sprints";
import type { Run, SyncInfo } from "./sync";

/** The answers that open one page each, in one call. */
export interface FilterEcho extends AttributeLists {
  projects: string[];
  team: string | null;
  boards: (number | string)[];
  types: string[];
  epic: string | null;
  instance: string | null;
  days: number | null;
  /** Set where the last closed sprints of each board were asked for. */
  sprints: number | null;
  from: string;
  to: string;
  fromInstant: string;
  toInstant: string;
  sprintRule: "window" | "lastSprints";
  sprintLookback: number | null;
}

export interface BoardOption {
  id: number;
  name: string;
  type: string;
  instance: string;
}

export interface ProjectOption {
  key: string;
  name: string;
  instance: string;
}

export interface Options extends AttributeLists {
  projects: ProjectOption[];
  teams: { name: string }[];
  boards: BoardOption[];
  types: string[];
  ranges: number[];
  /** How many last sprints are offered. */
  sprints: number;
}

export interface Counts {
  issues: number;
  sprints: number;
  boards: number;
  changelogEntries: number;
  projects: number;
}

export interface Annotation {
  date: string;
  text: string;
}

export interface ThroughputWeek {
  /** ISO week, "2026-W40". */
  period: string;
  from: string;
  issues: number;
  partial?: boolean;
}

/** What every page's answer carries. */
export interface PageBase extends Answer {
  title: string;
  timeZone: string;
  sync: SyncInfo;
}

/** Polling where server-sent events don't get through. */
export interface AutoRefresh {
  enabled: boolean;
  intervalMinutes: number;
}

/** What every page with a filter carries beside its own content. */
export interface FramedPage extends PageBase, DatedAnswer {
  filter: FilterEcho;
  options: Options;
  stats: Counts;
  annotations: Annotation[];
  autoRefresh: AutoRefresh;
}

export interface Overview extends FramedPage {
  kpis: Kpis;
  throughput: ThroughputWeek[];
  sprints: SprintSummary[];
  notices: Note[];
}

export const groupings = ["project", "team", "board", "type", "category", "epic", "month"] as const;
export type GroupBy = (typeof groupings)[number];

export interface BreakdownRow extends Judged {
  key: string;
  name: string;
  value: number | null;
  sampleSize: number;
  status: KpiStatus;
  reason: string | null;
  reasonCode: string | null;
  /** Of what a distribution consists, in percent; null for a KPI with a value. */
  shares: { name: string; percent: number }[] | null;
}

export type ColumnKind = "text" | "number" | "days" | "instant" | "percent" | "flag" | "list";

export interface EvidenceColumn {
  key: string;
  title: string;
  kind: ColumnKind;
}

export interface EvidenceIssue {
  key: string;
  instance: string;
  summary: string;
  type: string;
  status: string;
  url: string | null;
  project: string;
  [column: string]: unknown;
}

export interface Evidence extends Answer {
  page: number;
  pageSize: number;
  total: number;
  columns: EvidenceColumn[];
  issues: EvidenceIssue[];
}

export interface KpiPage extends FramedPage {
  kpi: Kpi;
  breakdown: { by: GroupBy; rows: BreakdownRow[] };
  evidence: Evidence;
  /** JQL that shows (nearly) the same issues in Jira. */
  jql: string;
  /** In what the two sets differ; null when they don't. */
  jqlNote: string | null;
}

export interface StoredProject {
  key: string;
  name: string;
  instance: string;
  id: number;
  archived: boolean;
  issues: number;
  lastUpdated: string | null;
  /** From when on everything that was updated is stored; null before a full sync has completed. */
  horizon: string | null;
  /** Up to when what was updated is stored. */
  watermark: string | null;
  withChangelog: boolean;
}

export interface StoredBoard {
  id: number;
  name: string;
  type: string;
  instance: string;
  projects: string[];
  sprints: number;
  /** False: gone from Jira. */
  listed: boolean;
  /** Why columns and estimation are unknown; null when they are known. */
  configurationError: string | null;
  /** Why a filter by this board can't be answered; null when it can. */
  membershipError: string | null;
}

export interface Stats {
  dataVersion: string;
  lastSync: Run | null;
  issues: number;
  sprints: number;
  boards: number;
  changelogEntries: number;
  projects: StoredProject[];
  database: { path: string; sizeBytes: number; schemaVersion: string };
}

export interface DataPage extends PageBase {
  stats: Stats;
  runs: Run[];
  boards: StoredBoard[];
  projects: StoredProject[];
  notices: Note[];
  config: Record<string, unknown>;
}
