import type { Counts } from "../../api/pages";
import { sync } from "../../state/live";
import { useNow } from "../../state/now";
import { useStore } from "../../state/store";
import { startSync } from "../../state/syncCommands";
import { ago, dayAndTime, upcoming } from "../dates";
import { plural } from "../format";
import { SyncIcon } from "../icons";

/** "Synced 12 minutes ago · next 18:00 · 1,241 issues", and the button that makes it now. */
export function Freshness({ stats }: { stats: Pick<Counts, "issues"> }) {
  const { info } = useStore(sync);
  const now = useNow();
  if (!info) return null;
  const { last, nextAt, running } = info;
  const canSync = info.configured || info.demo;
  return (
    <div class="freshness">
      <p class="muted">
        {info.demo && <span class="badge">Demo data</span>}
        <span title={last ? dayAndTime(last.finishedAt) : undefined}>{lastWords(last, now)}</span>
        {nextAt !== null && <span title={dayAndTime(nextAt)}>next {upcoming(nextAt, now)}</span>}
        <span>{plural(stats.issues, "issue")}</span>
      </p>
      {canSync && (
        <button type="button" class="button" disabled={running !== null} onClick={() => startSync("incremental")}>
          <SyncIcon class={running ? "spinning" : ""} />
          {running ? "Syncing" : "Sync now"}
        </button>
      )}
    </div>
  );
}

function lastWords(last: { status: string; finishedAt: string | null } | null, now: number): string {
  if (!last?.finishedAt) return "Not synced yet";
  const when = ago(last.finishedAt, now);
  if (last.status === "failed") return `Last sync failed ${when}`;
  if (last.status === "cancelled") return `Last sync stopped ${when}`;
  return last.status === "partial" ? `Synced in part ${when}` : `Synced ${when}`;
}
