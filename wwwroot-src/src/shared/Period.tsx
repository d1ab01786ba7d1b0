import { attributeNames } from "../api/attributes";
import type { FilterEcho } from "../api/pages";
import { parseFilter } from "../state/filter";
import { usePlace } from "../state/location";
import { report } from "../state/report";
import { useStore } from "../state/store";
import { daySpan } from "./dates";
import { rangeText } from "./filter/ranges";

/** The period in force as the server understood it, with the time zone its days are cut in. */
export function Period({ filter }: { filter: FilterEcho }) {
  const { timeZone } = useStore(report);
  const scope = scopeOf(filter);
  return (
    <p class="muted period">
      {periodOf(filter)}
      {timeZone && <span> · {timeZone}</span>}
      {scope !== "" && <span class="print-only"> · {scope}</span>}
    </p>
  );
}

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
    ...attributeNames.map((name) => filter[name].join(", ")),
    filter.epic ?? "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** The period and the scope, for what leaves the screen. */
export const contextOf = (filter: FilterEcho): string =>
  [periodOf(filter), scopeOf(filter)].filter((part) => part !== "").join(" · ");

/** Said to who asked for sprints where they are no window. */
export function ByDays({ name, days }: { name: string; days: number }) {
  const { query } = usePlace();
  if (parseFilter(query).range.kind !== "sprints") return null;
  return (
    <p class="muted">
      {name} goes by days: {rangeText({ kind: "days", days }).toLowerCase()}
    </p>
  );
}
