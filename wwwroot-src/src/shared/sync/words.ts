import type { Run, RunPhase, RunStatus } from "../../api/sync";
import { plural } from "../format";

const phases: Record<RunPhase, string> = {
  starting: "Starting",
  checking: "Checking the connection",
  fields: "Reading fields and statuses",
  projects: "Reading projects",
  boards: "Reading boards and sprints",
  issues: "Fetching issues",
  changelogs: "Fetching their history",
  census: "Looking for deleted issues",
  finishing: "Finishing",
  done: "Done",
};

export const phaseWord = (phase: string): string => phases[phase as RunPhase] ?? phase;

export const statusWord: Record<RunStatus, string> = {
  queued: "Waiting",
  running: "Running",
  succeeded: "Succeeded",
  partial: "Done in part",
  failed: "Failed",
  cancelled: "Stopped",
};

export const toneOf = (status: RunStatus): "good" | "warning" | "critical" | "neutral" => {
  if (status === "succeeded") return "good";
  if (status === "failed") return "critical";
  return status === "partial" || status === "cancelled" ? "warning" : "neutral";
};

/** What a finished run brought, in a sentence. */
export function outcomeOf(run: Run): string {
  const changes = [
    run.issuesWritten > 0 ? `${plural(run.issuesWritten, "issue")} updated` : "no issue changed",
    run.issuesDeleted > 0 ? `${plural(run.issuesDeleted, "issue")} gone from Jira` : "",
    run.changelogEntries > 0 ? plural(run.changelogEntries, "change") : "",
    run.sprintsWritten > 0 ? plural(run.sprintsWritten, "sprint") : "",
  ];
  return changes.filter((part) => part !== "").join(", ");
}

/** Projects that failed for the same reason. */
export interface Failure {
  projects: string;
  error: string;
}

/** What failed, each reason once. */
export function failuresOf(run: Run): Failure[] {
  const keys = new Map<string, string[]>();
  for (const { key, error } of run.projects) if (error !== null) keys.set(error, [...(keys.get(error) ?? []), key]);
  return [...keys].map(([error, projects]) => ({ projects: projects.join(", "), error }));
}

/** The run's own error, unless its projects' failures say the same. */
export const ownError = (run: Run): string | null =>
  failuresOf(run).some((failure) => run.error?.includes(failure.error)) ? null : run.error;

/** The notes that say more than the failures do. Notes about a whole Jira begin with its name. */
export const furtherNotes = (run: Run): string[] =>
  run.notes.filter((note) => !failuresOf(run).some((failure) => note.endsWith(failure.error)));
