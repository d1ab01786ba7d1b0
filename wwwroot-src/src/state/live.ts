import type { Run } from "../api/sync";
import { access, client, noteFailure, noteReached, refresh } from "./server";
import { createStore } from "./store";
import { initialSync, reduceSync, type SyncAction } from "./sync";

/** Server-sent events; where they don't get through, polling. */
export const sync = createStore(initialSync);
/** Minutes between questions without events; null when switched off in the configuration. */
export const pollMinutes = createStore<number | null>(null);

export function dispatch(action: SyncAction): void {
  const before = sync.get();
  const next = reduceSync(before, action);
  sync.set(next);
  if (outdated(action, before.dataVersion) || (next.outcome && next.outcome !== before.outcome)) refresh();
}

const outdated = (action: SyncAction, known: string | null): boolean =>
  action.type === "data" && known !== null && action.dataVersion !== known;

let source: EventSource | null = null;

/** Opens the event stream; the browser reconnects by itself, and after a gap the page asks anew. */
export function listen(): void {
  source?.close();
  source = new EventSource("/api/events");
  source.addEventListener("open", () => {
    if (sync.get().link === "polling") refresh();
    dispatch({ type: "link", link: "live" });
    noteReached();
  });
  source.addEventListener("error", () => dispatch({ type: "link", link: "polling" }));
  source.addEventListener("sync", (event) => dispatch({ type: "run", run: JSON.parse(event.data) as Run }));
  source.addEventListener("data", (event) =>
    dispatch({ type: "data", dataVersion: (JSON.parse(event.data) as { dataVersion: string }).dataVersion }),
  );
}

const runningPoll = 2000;
const reconnect = 30_000;

/** The fallback: a running sync is asked every two seconds, the data as often as configured. */
export function pollWithoutEvents(): void {
  let asked = Date.now();
  let tried = Date.now();
  setInterval(async () => {
    if (sync.get().link === "live" || access.get() !== "open") return;
    const running = sync.get().info?.running;
    if (running) await pollRun(running.id);
    const minutes = pollMinutes.get();
    if (minutes !== null && Date.now() - asked > minutes * 60_000) {
      asked = Date.now();
      refresh();
    }
    if (source?.readyState === EventSource.CLOSED && Date.now() - tried > reconnect) {
      tried = Date.now();
      listen();
    }
  }, runningPoll);
}

async function pollRun(id: number): Promise<void> {
  try {
    dispatch({ type: "run", run: await client.get<Run>(`/api/sync/${id}`) });
  } catch (error) {
    noteFailure(error);
  }
}

access.subscribe(() => {
  if (access.get() === "open") listen();
  else source?.close();
});
