import type { Run, SyncInfo } from "../api/sync";
import { isFinal } from "../api/sync";

/** What is known about syncing, from page answers and from events. */
export interface SyncState {
  info: SyncInfo | null;
  dataVersion: string | null;
  /** How news arrive. */
  link: "connecting" | "live" | "polling";
  /** The run this page watched to its end; its outcome stays on the screen until dismissed. A scheduled one that went well is no news. */
  outcome: Run | null;
  problem: string | null;
}

export type SyncAction =
  | { type: "snapshot"; info: SyncInfo; dataVersion: string }
  | { type: "run"; run: Run }
  | { type: "data"; dataVersion: string }
  | { type: "link"; link: SyncState["link"] }
  | { type: "problem"; text: string }
  | { type: "dismiss" };

export const initialSync: SyncState = {
  info: null,
  dataVersion: null,
  link: "connecting",
  outcome: null,
  problem: null,
};

export function reduceSync(state: SyncState, action: SyncAction): SyncState {
  switch (action.type) {
    case "snapshot":
      return { ...state, dataVersion: action.dataVersion, info: fresher(state, action.info) };
    case "run":
      return withRun(state, action.run);
    case "data":
      return { ...state, dataVersion: action.dataVersion };
    case "link":
      return { ...state, link: action.link };
    case "problem":
      return { ...state, problem: action.text };
    case "dismiss":
      return { ...state, problem: null, outcome: null };
  }
}

/** An answer may be older than the events that overtook it: a run seen to end doesn't start again. */
function fresher(state: SyncState, info: SyncInfo): SyncInfo {
  const last = state.info?.last ?? null;
  if (!last || info.running?.id !== last.id) return info;
  return { ...info, running: null, last };
}

function withRun(state: SyncState, run: Run): SyncState {
  const info = state.info ?? { ...nothingKnown, configured: true };
  if (info.last?.id === run.id && isFinal(info.last)) return state;
  if (!isFinal(run)) return { ...state, problem: null, outcome: null, info: { ...info, running: run } };
  const watched = info.running?.id === run.id;
  const news = run.trigger === "api" || run.status !== "succeeded";
  return {
    ...state,
    outcome: watched && news ? run : state.outcome,
    info: { ...info, running: watched ? null : info.running, last: run },
  };
}

const nothingKnown: SyncInfo = {
  running: null,
  last: null,
  nextAt: null,
  nextFullAt: null,
  configured: false,
  demo: false,
};
