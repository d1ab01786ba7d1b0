import type { Run } from "../../api/sync";
import { took } from "../dates";
import { CloseIcon } from "../icons";
import { Notice } from "../Notice";
import { failuresOf, furtherNotes, outcomeOf, ownError } from "./words";

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
      {run.status === "failed" ? ownError(run) && <span>{ownError(run)}</span> : <span>{outcomeOf(run)}.</span>}
      {run.status === "cancelled" && <span>What was fetched stays; the next sync goes on from there.</span>}
      {failuresOf(run).map((failure) => (
        <span key={failure.error}>
          <strong>{failure.projects}</strong>: {failure.error}
        </span>
      ))}
      {furtherNotes(run).map((note) => (
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
