import type { KpiOf } from "../api/kpi";
import { count, percent } from "../shared/format";
import type { KpiLook } from "./look";

export type ReopenedStories = KpiOf<
  "reopenedStories",
  { reopened: number; completed: number; reopenEvents: number; coverage: number | null }
>;

declare module "./index" {
  interface KpisByName {
    reopenedStories: ReopenedStories;
  }
}

export const look: KpiLook<ReopenedStories> = {
  facts: (details) => [
    { name: "Reopened", value: count(details.reopened) },
    { name: "Reached done or reopened", value: count(details.completed) },
    { name: "Times reopened", value: count(details.reopenEvents) },
    {
      name: "History complete",
      value: percent(details.coverage),
      explanation: "Share of these issues whose changelog is complete",
    },
  ],
  list: {
    title: "Reopened",
    hint: "most reopenings first",
    none: "Nothing that was done came back.",
    columns: ["reopenEvents"],
    evidence: (page) => page.reopened,
  },
};
