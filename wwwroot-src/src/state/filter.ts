import { type AttributeLists, attributeNames } from "../api/attributes";
import { queryText } from "./location";

/** What the reader asks about, as it stands in the URL. */
export interface Filter extends AttributeLists {
  projects: string[];
  team: string;
  boards: string[];
  types: string[];
  epic: string;
  instance: string;
  asOf: string;
  range: Range;
}

/** Sprints: the last so many closed ones of each board. */
export type Range =
  | { kind: "days"; days: number }
  | { kind: "sprints"; sprints: number }
  | { kind: "dates"; from: string; to: string };

export const defaultDays = 90;
export const defaultRange: Range = { kind: "days", days: defaultDays };
const most = 36_500;
const lists = ["projects", "boards", "types", ...attributeNames] as const;
const texts = ["team", "epic", "instance", "asOf"] as const;

const listOf = (text: string | null): string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Null for what is no window. */
function amountOf(text: string | null): number | null {
  const amount = Number(text);
  return Number.isInteger(amount) && amount >= 1 && amount <= most ? amount : null;
}

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
  const sprints = amountOf(query.get("sprints"));
  if (sprints !== null) return { kind: "sprints", sprints };
  return { kind: "days", days: amountOf(query.get("days")) ?? defaultDays };
}

/** The URL's parameters for a filter; what is default is left out. */
export function filterParams(filter: Filter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of lists) if (filter[name].length > 0) query.set(name, filter[name].join(","));
  for (const name of texts) if (filter[name] !== "") query.set(name, filter[name]);
  for (const [name, value] of rangeParams(filter.range)) query.set(name, value);
  return query;
}

function rangeParams(range: Range): [string, string][] {
  switch (range.kind) {
    case "days":
      return range.days === defaultDays ? [] : [["days", String(range.days)]];
    case "sprints":
      return [["sprints", String(range.sprints)]];
    case "dates":
      return [
        ["from", range.from],
        ["to", range.to],
      ];
  }
}

/** Parameters of a page beside the filter; null leaves one out. */
export type More = Record<string, string | number | null>;

/** The API's parameters are the URL's: its default window is the same. */
export const apiQuery = (filter: Filter, more: More = {}): string => withMore(filterParams(filter), more);

/** The same for a question that has no window of its own. */
export const scopeQuery = (filter: Filter, more: More = {}): string =>
  apiQuery({ ...filter, range: defaultRange }, more);

/** For a page that goes by days: sprints are not sent, and the default window holds. */
export const daysQuery = (filter: Filter, more: More = {}): string =>
  filter.range.kind === "sprints" ? scopeQuery(filter, more) : apiQuery(filter, more);

function withMore(query: URLSearchParams, more: More): string {
  for (const [name, value] of Object.entries(more)) if (value !== null && value !== "") query.set(name, String(value));
  return queryText(query);
}

/** A link to another page that asks about the same things. */
export const hrefWith = (path: string, filter: Filter): string => path + queryText(filterParams(filter));

export const isNarrowed = (filter: Filter): boolean =>
  lists.some((name) => filter[name].length > 0) || texts.some((name) => filter[name] !== "");
