import { useState } from "preact/hooks";
import type { Run, RunProgress } from "../../api/sync";
import { cancelSync } from "../../state/syncCommands";
import { timeOfDay } from "../dates";
import { count, plural } from "../format";
import { failuresOf, phaseWord } from "./words";

/** A sync while it runs: where it is, how far, what holds it up, and the way to stop it. */
export function RunProgressBar({ run }: { run: Run }) {
  const [stopping, setStopping] = useState(false);
  const stop = () => {
    setStopping(true);
    void cancelSync(run.id);
  };
  return (
    <section class="card run" aria-label="Sync in progress">
      <div class="run-head">
        <p class="run-phase">
          {run.status === "queued" ? "Waiting for its turn" : phaseWord(run.phase)}
          {run.progress && run.progress.text !== "" && <span class="muted"> · {run.progress.text}</span>}
        </p>
        <button type="button" class="button" disabled={stopping} onClick={stop}>
          {stopping ? "Stopping…" : "Cancel"}
        </button>
      </div>
      <Bar progress={run.progress} label={phaseWord(run.phase)} />
      <p class="run-facts muted tabular">
        {run.progress && <span>{far(run.progress)}</span>}
        {run.progress?.perSecond != null && run.progress.perSecond >= 1 && (
          <span>
            {count(run.progress.perSecond)} {run.progress.unit} a second
          </span>
        )}
        <span>{plural(run.issuesFetched, "issue")} fetched</span>
        <span>{plural(run.requests, "request")} to Jira</span>
        {run.throttledUntil !== null && (
          <strong class="tone-warning-text">Jira asked us to wait until {timeOfDay(run.throttledUntil)}</strong>
        )}
      </p>
      {failuresOf(run).map((failure) => (
        <p key={failure.error} class="run-error">
          <strong>{failure.projects}</strong> {failure.error}
        </p>
      ))}
    </section>
  );
}

function Bar({ progress, label }: { progress: RunProgress | null; label: string }) {
  const known = progress !== null && progress.total !== null && progress.total > 0;
  return known ? (
    <progress aria-label={label} max={progress.total ?? 1} value={progress.done} />
  ) : (
    <progress aria-label={label} />
  );
}

const far = (progress: RunProgress): string =>
  progress.total === null
    ? `${count(progress.done)} ${progress.unit}`
    : `${count(progress.done)} of ${count(progress.total)} ${progress.unit}`;
