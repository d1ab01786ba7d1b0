import type { Unit } from "../api/kpi";

/** Numbers and dates as people read them, in the reader's locale. Unknown is a dash, never 0. */
export const unknown = "–";
const narrowSpace = "\u202f";

const numbers = new Map<string, Intl.NumberFormat>();

/** With so many decimals, or at least so many of them. */
function number(value: number, digits: number, least = digits): string {
  const key = `${least} ${digits}`;
  let format = numbers.get(key);
  if (!format) {
    format = new Intl.NumberFormat(undefined, { minimumFractionDigits: least, maximumFractionDigits: digits });
    numbers.set(key, format);
  }
  return format.format(value);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What says why it is null. */
export interface MaybeUnknown {
  reason: string | null;
  reasonCode?: string | null;
}

/** The reason for people: the API begins some with their code, for scripts. */
export function reasonText({ reason, reasonCode }: MaybeUnknown, otherwise = ""): string {
  if (reason === null) return otherwise;
  return reason.startsWith(`${reasonCode}: `) ? capital(reason.slice(`${reasonCode}: `.length)) : reason;
}

export const count = (value: number | null | undefined): string => (value == null ? unknown : number(value, 0));

/** 4.25 → 4.3, 12 → 12: a figure of any unit. */
export const short = (value: number | null | undefined): string =>
  value == null ? unknown : number(value, Number.isInteger(value) || Math.abs(value) >= 99.95 ? 0 : 1);

/** 7.3 %, 78 %: a decimal only where it says something. */
const percentDigits = (value: number): number => (value !== 0 && Math.abs(value) < 9.95 ? 1 : 0);

/** 0.4 d, 12.3 d, 143 d. */
const dayDigits = (value: number): number => (Math.abs(value) < 99.95 ? 1 : 0);

const digitsOf = (value: number, unit: Unit): number => (unit === "percent" ? percentDigits(value) : dayDigits(value));
const sign = (unit: Unit): string => (unit === "percent" ? "%" : "d");

/** The figure alone, for a place that sets the unit itself. */
export const figure = (value: number | null, unit: Unit): string =>
  value === null ? unknown : number(value, digitsOf(value, unit));

export const unitSign = sign;

export const measure = (value: number | null | undefined, unit: Unit): string =>
  value == null ? unknown : `${number(value, digitsOf(value, unit))}${narrowSpace}${sign(unit)}`;

export const percent = (value: number | null | undefined): string => measure(value, "percent");
export const days = (value: number | null | undefined): string =>
  value != null && value > 0 && value < 0.05 ? `<${measure(0.1, "days")}` : measure(value, "days");

/** Axis labels: the same unit, no decimal that says nothing. */
export const axisMeasure = (value: number, unit: Unit): string => `${number(value, 1, 0)}${narrowSpace}${sign(unit)}`;

/** The number that `figure` shows, as a number. */
export const rounded = (value: number, unit: Unit): number => Number(value.toFixed(digitsOf(value, unit)));

/** "+4 pp", "−1.2 d"; percentages change by percentage points. */
export function difference(value: number, unit: Unit): string {
  const text = number(Math.abs(value), 1, 0);
  const plusMinus = value < 0 ? "−" : "+";
  return `${plusMinus}${text}${narrowSpace}${unit === "percent" ? "pp" : "d"}`;
}

export function bytes(value: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const step = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3));
  const scaled = value / 1000 ** step;
  return `${number(scaled, step > 0 && scaled < 100 ? 1 : 0)}${narrowSpace}${units[step]}`;
}

/** "1 issue", "1,241 issues". */
export const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
