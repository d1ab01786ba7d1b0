import type { FilterEcho } from "../api/pages";
import { daySpan } from "../ui/dates";

/** What narrows the page, in a line. */
export function scopeOf(filter: FilterEcho): string {
  const parts = [
    filter.team ?? "",
    filter.projects.join(", "),
    filter.types.join(", "),
    filter.labels.join(", "),
    filter.priorities.join(", "),
    filter.epic ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The period and the scope, for what leaves the screen. */
export const contextOf = (filter: FilterEcho): string =>
  [daySpan(filter.from, filter.to), scopeOf(filter)].filter((part) => part !== "").join(" · ");
