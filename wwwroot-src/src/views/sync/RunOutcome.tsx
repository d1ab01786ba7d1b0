import type { Run } from "../../api/sync";
import { took } from "../../ui/dates";
import { CloseIcon } from "../../ui/icons";
import { Notice } from "../../ui/Notice";
import { failedProjects, outcomeOf } from "./words";

const titles: Partial<Record<Run["status"], string>> = {
  succeeded: "Sync finished",
  partial: "Sync finished in part",
  failed: "Sync failed",
  cancelled: "Sync stopped",
};

export function RunOutcome({ run, onClose }: { run: Run; onClose?: () => void }) {
  const tone = run.status === "failed" ? "critical" : run.status === "succeeded" ? "info" : "warning";
  return (
    <Notice tone={tone} alert={run.status !== "succeeded"}>
      <strong>
        {titles[run.status] ?? run.status} after {took(run.startedAt, run.finishedAt)}
      </strong>
      <span>{run.error ?? `${outcomeOf(run)}.`}</span>
      {run.status === "cancelled" && <span>What was fetched stays; the next sync goes on from there.</span>}
      {failedProjects(run).map((project) => (
        <span key={`${project.instance}:${project.key}`}>
          <strong>{project.key}</strong>: {project.error}
        </span>
      ))}
      {run.notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      {onClose && (
        <button type="button" class="icon-button notice-close" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      )}
    </Notice>
  );
}
