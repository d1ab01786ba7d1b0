import type { FilterEcho } from "../api/pages";
import { daySpan } from "./dates";
import { rangeText } from "./filter/ranges";

/** The window in words and days, as the server understood it. */
export function periodOf({ sprints, days, from, to }: FilterEcho): string {
  const span = daySpan(from, to);
  if (sprints !== null) return `${rangeText({ kind: "sprints", sprints })} per board; else ${span}`;
  return days === null ? span : `${rangeText({ kind: "days", days })}: ${span}`;
}

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
  [periodOf(filter), scopeOf(filter)].filter((part) => part !== "").join(" · ");
