import type { Run, RunPhase, RunStatus } from "../../api/sync";
import { plural } from "../../ui/format";

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

export const failedProjects = (run: Run) => run.projects.filter((project) => project.error !== null);
