import type { ColumnKind, Evidence, EvidenceColumn, EvidenceIssue } from "../../api/pages";
import { type Cell, csv } from "../csv";
import { dayAndTime, dayOf } from "../dates";
import { count, measure, unknown } from "../format";

const common: EvidenceColumn[] = [
  { key: "key", title: "Key", kind: "text" },
  { key: "summary", title: "Summary", kind: "text" },
  { key: "type", title: "Type", kind: "text" },
  { key: "status", title: "Status", kind: "text" },
];

/** The columns every list has, then the KPI's own. */
export function columnsOf(evidence: Evidence): EvidenceColumn[] {
  const shared = new Set(common.map((column) => column.key));
  const served = new Map(evidence.columns.map((column) => [column.key, column]));
  const first = common.map((column) => served.get(column.key) ?? column);
  return [...first, ...evidence.columns.filter((column) => !shared.has(column.key))];
}

const decimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const texts: Record<string, string> = {
  completed: "completed",
  carriedOver: "carried over",
  removed: "removed",
  completedElsewhere: "completed elsewhere",
  neverStarted: "never started",
  notDelivered: "not delivered",
  within50: "younger than half",
  above50: "older than half",
  above85: "past 85 %",
  above95: "past 95 %",
};

export interface CellText {
  text: string;
  tip?: string;
}

export function cellText(value: unknown, kind: ColumnKind, words: Record<string, string> = {}): CellText {
  if (value === null || value === undefined || value === "") return { text: kind === "flag" ? "" : unknown };
  switch (kind) {
    case "flag":
      return { text: value === true ? "yes" : "" };
    case "number":
      return { text: Number.isInteger(value) ? count(Number(value)) : decimals.format(Number(value)) };
    case "days":
    case "percent":
      return { text: measure(Number(value), kind) };
    case "instant":
      return { text: dayOf(String(value)), tip: dayAndTime(String(value)) };
    case "list":
      return listText(value);
    case "text":
      return namedText(words[String(value)] ?? texts[String(value)] ?? String(value));
  }
}

const namedText = (text: string): CellText => ({ text, tip: text });

function listText(value: unknown): CellText {
  const text = Array.isArray(value) ? value.join(", ") : String(value);
  return { text: text === "" ? unknown : text, tip: text };
}

/** A sort starts where it tells most: names from A, figures and dates from the top. */
export const startsDescending = (kind: ColumnKind): boolean => kind !== "text" && kind !== "list";

export const isNumeric = (kind: ColumnKind): boolean => kind === "number" || kind === "days" || kind === "percent";

export function evidenceCsv(evidence: Evidence): string {
  const columns = columnsOf(evidence);
  const titles = [...columns.map((column) => column.title), "Project", "Jira", "Link"];
  return csv(
    titles,
    evidence.issues.map((issue) => row(issue, columns)),
  );
}

const row = (issue: EvidenceIssue, columns: EvidenceColumn[]): Cell[] => [
  ...columns.map(({ key }) => plainCell(issue[key])),
  issue.project,
  issue.instance,
  issue.url,
];

function plainCell(value: unknown): Cell {
  if (Array.isArray(value)) return value.join("; ");
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  return null;
}
