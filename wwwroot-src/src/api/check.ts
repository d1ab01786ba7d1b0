/** The connection test, end to end. Each failure says what to do. */
export interface CheckStep {
  /** Name of the Jira; null for the configuration itself. */
  instance: string | null;
  /** What was tried. */
  name: string;
  state: "ok" | "warning" | "failed" | "skipped";
  /** What came of it. */
  detail: string;
  /** What to do; null when nothing. */
  advice: string | null;
}

export interface CheckResult {
  ok: boolean;
  checks: CheckStep[];
}
