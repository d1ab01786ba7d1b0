import type { Run, SyncInfo } from "../../api/sync";
import { DataTable } from "../../shared/DataTable";
import { dayAndTime, took } from "../../shared/dates";
import { count } from "../../shared/format";
import { failuresOf, furtherNotes, ownError, statusWord, toneOf } from "../../shared/sync/words";
import { startSync } from "../../state/syncCommands";

/** Each sync and what came of it; a failure says what to do. */
export function RunsCard({ runs, sync }: { runs: Run[]; sync: SyncInfo }) {
  const canSync = sync.configured || sync.demo;
  return (
    <section class="card" aria-label="Sync history">
      <header class="card-head">
        <h2>Sync history</h2>
        {canSync && (
          <button
            type="button"
            class="button"
            disabled={sync.running !== null}
            onClick={() => startSync("full")}
            title="Fetches everything anew"
          >
            Full sync
          </button>
        )}
      </header>
      <DataTable
        label="Sync history, table"
        columns={[
          { title: "Started", kind: "nowrap", cell: (run) => dayAndTime(run.startedAt) },
          { title: "Outcome", kind: "nowrap", cell: (run) => <Outcome status={run.status} /> },
          {
            title: "Kind",
            kind: "nowrap",
            cell: (run) => (
              <>
                {run.mode} <span class="muted">by {run.trigger}</span>
              </>
            ),
          },
          { title: "Took", kind: "number", cell: (run) => took(run.startedAt, run.finishedAt) },
          { title: "Fetched", kind: "number", cell: (run) => count(run.issuesFetched) },
          { title: "Updated", kind: "number", cell: (run) => count(run.issuesWritten) },
          { title: "Gone", kind: "number", cell: (run) => count(run.issuesDeleted) },
          { title: "Changes", kind: "number", cell: (run) => count(run.changelogEntries) },
          { title: "Requests", kind: "number", cell: (run) => count(run.requests) },
        ]}
        rows={runs}
        keyOf={(run) => run.id}
        below={remarks}
        empty="No sync has run yet."
      />
    </section>
  );
}

const Outcome = ({ status }: Pick<Run, "status">) => (
  <span class={`status status-${toneOf(status)}`}>
    <span class="status-dot" aria-hidden="true" />
    {statusWord[status]}
  </span>
);

/** What there is to say of a run; null where all went well. */
function remarks(run: Run) {
  const errors = [ownError(run), ...failuresOf(run).map(({ projects, error }) => `${projects}: ${error}`)];
  const notes = [
    ...furtherNotes(run),
    run.throttledSeconds >= 1 && `Waited ${count(run.throttledSeconds)} s before asking again.`,
  ];
  const lines = [
    ...errors.filter(Boolean).map((text) => ({ text, look: "run-error" })),
    ...notes.filter(Boolean).map((text) => ({ text, look: "muted small" })),
  ];
  return lines.length === 0
    ? null
    : lines.map(({ text, look }) => (
        <p key={text} class={look}>
          {text}
        </p>
      ));
}
