import type { Counts, PageBase } from "./pages";

/** A status and where its category comes from. */
export interface StatusRow {
  id: number;
  name: string;
  instance: string;
  /** "new", "indeterminate" or "done". */
  jiraCategory: string | null;
  category: string;
  source: "jira" | "configuration" | "namesake" | "unmapped";
  waiting: boolean;
  listed: boolean;
  exceptions: { project: string; category: string; source: string; waiting: boolean }[];
}

export interface SettingsPage extends PageBase {
  stats: Counts;
  statuses: StatusRow[];
  config: Record<string, unknown>;
}
