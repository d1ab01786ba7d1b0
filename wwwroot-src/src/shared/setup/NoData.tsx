import { sync } from "../../state/live";
import { useStore } from "../../state/store";
import { startSync } from "../../state/syncCommands";
import { SyncIcon } from "../icons";
import { RunOutcome } from "../sync/RunOutcome";
import { ConnectionTest } from "./ConnectionTest";

/** A Jira is configured, but nothing of it is stored yet. */
export function NoData() {
  const { info } = useStore(sync);
  const running = info?.running ?? null;
  const last = info?.last ?? null;
  return (
    <section class="card lone">
      <h2>{running ? "The first sync is running" : "No issues are stored yet"}</h2>
      <p class="muted">
        {running
          ? "The numbers appear here by themselves as soon as it is done."
          : "The first sync fetches the issues of your projects and their history. Depending on their number it takes a minute or more; you can leave this page meanwhile."}
      </p>
      {!running && last && <RunOutcome run={last} />}
      {!running && (
        <p class="actions">
          <button type="button" class="button primary" onClick={() => startSync("full")}>
            <SyncIcon />
            Sync now
          </button>
        </p>
      )}
      {!running && <ConnectionTest />}
    </section>
  );
}
