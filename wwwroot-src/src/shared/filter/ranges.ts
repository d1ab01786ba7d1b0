import type { Options } from "../../api/pages";
import type { Range } from "../../state/filter";

/** A window that is a number of something; other windows are from one day to another. */
export type Lasting = Exclude<Range, { kind: "dates" }>;

export const amountOf = (range: Lasting): number => (range.kind === "days" ? range.days : range.sprints);

/** "Last 90 days", "Last sprint". */
export function rangeText(range: Lasting): string {
  const amount = amountOf(range);
  return amount === 1 ? `Last ${range.kind.slice(0, -1)}` : `Last ${amount} ${range.kind}`;
}

/** What the period field offers: days, then sprints unless the page goes by days, and whatever is chosen. */
export function rangesOf({ ranges, sprints }: Options, chosen: Range, byDays: boolean): Lasting[] {
  const offered: Lasting[] = ranges.map((days) => ({ kind: "days", days }));
  if (!byDays) offered.push({ kind: "sprints", sprints });
  if (chosen.kind !== "dates") offered.push(chosen);
  const once = new Map(offered.map((range) => [rangeText(range), range]));
  return [...once.values()].sort((a, b) => a.kind.localeCompare(b.kind) || amountOf(a) - amountOf(b));
}
