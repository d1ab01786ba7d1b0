/** The connection test, end to end. Each failure says what to do. */
export interface CheckStep {
  /** Name of the Jira. */
  instance: string;
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
  steps: CheckStep[];
}
