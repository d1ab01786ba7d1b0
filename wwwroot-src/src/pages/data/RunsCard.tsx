import type { Run, SyncInfo } from "../../api/sync";
import { dayAndTime, took } from "../../shared/dates";
import { count } from "../../shared/format";
import { failuresOf, furtherNotes, ownError, statusWord, toneOf } from "../../shared/sync/words";
import { TableScroll } from "../../shared/TableScroll";
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
      {runs.length === 0 ? (
        <p class="nothing">No sync has run yet.</p>
      ) : (
        <TableScroll label="Sync history, table">
          <table>
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Outcome</th>
                <th scope="col">Kind</th>
                <th scope="col" class="number">
                  Took
                </th>
                <th scope="col" class="number">
                  Fetched
                </th>
                <th scope="col" class="number">
                  Updated
                </th>
                <th scope="col" class="number">
                  Gone
                </th>
                <th scope="col" class="number">
                  Changes
                </th>
                <th scope="col" class="number">
                  Requests
                </th>
              </tr>
            </thead>
            {runs.map((run) => (
              <RunRows key={run.id} run={run} />
            ))}
          </table>
        </TableScroll>
      )}
    </section>
  );
}

function RunRows({ run }: { run: Run }) {
  const lines = remarks(run);
  return (
    <tbody>
      <tr class={lines.length > 0 ? "has-remarks" : ""}>
        <td class="nowrap">{dayAndTime(run.startedAt)}</td>
        <td class="nowrap">
          <span class={`status status-${toneOf(run.status)}`}>
            <span class="status-dot" aria-hidden="true" />
            {statusWord[run.status]}
          </span>
        </td>
        <td class="nowrap">
          {run.mode} <span class="muted">by {run.trigger}</span>
        </td>
        <td class="number">{took(run.startedAt, run.finishedAt)}</td>
        <td class="number">{count(run.issuesFetched)}</td>
        <td class="number">{count(run.issuesWritten)}</td>
        <td class="number">{count(run.issuesDeleted)}</td>
        <td class="number">{count(run.changelogEntries)}</td>
        <td class="number">{count(run.requests)}</td>
      </tr>
      {lines.length > 0 && (
        <tr class="remarks">
          <td colSpan={9}>
            {lines.map((line) => (
              <p key={line.text} class={line.error ? "run-error" : "muted small"}>
                {line.text}
              </p>
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

const remarks = (run: Run): { text: string; error: boolean }[] => [
  ...[ownError(run)].filter((text) => text !== null).map((text) => ({ text, error: true })),
  ...failuresOf(run).map(({ projects, error }) => ({ text: `${projects}: ${error}`, error: true })),
  ...furtherNotes(run).map((text) => ({ text, error: false })),
  ...(run.throttledSeconds >= 1
    ? [{ text: `Waited ${count(run.throttledSeconds)} s before asking again.`, error: false }]
    : []),
];
