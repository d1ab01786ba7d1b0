import { queryText } from "./location";

/** What the reader asks about, as it stands in the URL. */
export interface Filter {
  projects: string[];
  team: string;
  boards: string[];
  types: string[];
  labels: string[];
  priorities: string[];
  epic: string;
  instance: string;
  asOf: string;
  range: Range;
}

export type Range = { kind: "days"; days: number } | { kind: "dates"; from: string; to: string };

export const defaultDays = 90;
const maxDays = 36_500;
const lists = ["projects", "boards", "types", "labels", "priorities"] as const;
const texts = ["team", "epic", "instance", "asOf"] as const;

const listOf = (text: string | null): string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const isDate = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

export function parseFilter(query: URLSearchParams): Filter {
  const filter = { range: rangeOf(query) } as Filter;
  for (const name of lists) filter[name] = listOf(query.get(name));
  for (const name of texts) filter[name] = query.get(name) ?? "";
  return filter;
}

function rangeOf(query: URLSearchParams): Range {
  const from = query.get("from");
  const to = query.get("to");
  if (isDate(from) && isDate(to)) return { kind: "dates", from, to };
  const days = Number(query.get("days"));
  const valid = Number.isInteger(days) && days >= 1 && days <= maxDays;
  return { kind: "days", days: valid ? days : defaultDays };
}

/** The URL's parameters for a filter; what is default is left out. */
export function filterParams(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of lists) if (filter[name].length > 0) query.set(name, filter[name].join(","));
  for (const name of texts) if (filter[name] !== "") query.set(name, filter[name]);
  const { range } = filter;
  if (range.kind === "dates") {
    query.set("from", range.from);
    query.set("to", range.to);
  } else if (range.days !== defaultDays) query.set("days", String(range.days));
  return query;
}

/** Parameters of a page beside the filter; null leaves one out. */
export type More = Record<string, string | number | null>;

/** The API's parameters: the same, but the window is always said. */
export function apiQuery(filter: Filter, more: More = {}): string {
  const query = filterParams(filter);
  if (filter.range.kind === "days") query.set("days", String(filter.range.days));
  return withMore(query, more);
}

/** The same for a question that has no window of its own. */
export function scopeQuery(filter: Filter, more: More = {}): string {
  return withMore(filterParams({ ...filter, range: { kind: "days", days: defaultDays } }), more);
}

function withMore(query: URLSearchParams, more: More): string {
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== "") query.set(name, String(value));
  return queryText(query);
}

/** A link to another page that asks about the same things. */
export const hrefWith = (path: string, filter: Filter): string => path + queryText(filterParams(filter));

export const isNarrowed = (filter: Filter): boolean =>
  lists.some((name) => filter[name].length > 0) || texts.some((name) => filter[name] !== "");
