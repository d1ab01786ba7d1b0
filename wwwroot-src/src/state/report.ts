import type { Annotation, AutoRefresh, PageBase } from "../api/pages";
import { events } from "./events";
import { dispatch, pollMinutes } from "./live";
import { createStore } from "./store";

/** What the frame around every page names; a page that isn't told keeps what the last one knew. */
export interface Report {
  title: string;
  /** The time zone the report's days are cut in. */
  timeZone: string | null;
}

const key = "report";

function remembered(): Report {
  const unknown: Report = { title: "KPI dashboard", timeZone: null };
  try {
    return { ...unknown, ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Report>) };
  } catch {
    // Storage is blocked or holds something else.
    return unknown;
  }
}

export const report = createStore<Report>(remembered());

export function noteAnswer(answer: PageBase & { autoRefresh?: AutoRefresh; annotations?: Annotation[] }): void {
  dispatch({ type: "snapshot", info: answer.sync, dataVersion: answer.dataVersion });
  remember({ title: answer.title, timeZone: answer.timeZone });
  const { autoRefresh, annotations } = answer;
  if (annotations) events.set(annotations);
  if (autoRefresh) pollMinutes.set(autoRefresh.enabled ? autoRefresh.intervalMinutes : null);
}

function remember(changes: Partial<Report>): void {
  const next = { ...report.get(), ...changes };
  const text = JSON.stringify(next);
  if (text === JSON.stringify(report.get())) return;
  report.set(next);
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage is blocked: the next page learns it again.
  }
}
