import type { FilterEcho } from "../api/pages";
import { daySpan } from "../ui/dates";

/** The period and the filter in a line, for what leaves the screen: pictures and paper. */
export function contextOf(filter: FilterEcho): string {
  const parts = [
    daySpan(filter.from, filter.to),
    filter.team ?? "",
    filter.projects.join(", "),
    filter.types.join(", "),
    filter.labels.join(", "),
    filter.priorities.join(", "),
    filter.epic ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
