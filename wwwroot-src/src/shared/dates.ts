import { report } from "../state/report";
import { unknown } from "./format";

/** Dates in the reader's locale, instants in the report's time zone, since its days are cut there. */
const instantFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatOf({ ...options, timeZone: report.get().timeZone ?? undefined });

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is dear to make and is asked for in every row. */
function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = newFormat(options);
    formats.set(key, format);
  }
  return format;
}

function newFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(undefined, options);
  } catch {
    // A time zone this browser doesn't know: its own is still right, only not the report's.
    return new Intl.DateTimeFormat(undefined, { ...options, timeZone: undefined });
  }
}

const dayOptions: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" };

export const dayOf = (instant: string | null): string =>
  instant === null ? unknown : instantFormat(dayOptions).format(new Date(instant));

export const dayAndTime = (instant: string | null): string =>
  instant === null
    ? unknown
    : instantFormat({ ...dayOptions, hour: "2-digit", minute: "2-digit" }).format(new Date(instant));

export const timeOfDay = (instant: string): string =>
  instantFormat({ hour: "2-digit", minute: "2-digit" }).format(new Date(instant));

/** "18:00" today, "Sun 03:00" within a week, else the date. */
export function upcoming(instant: string, now: number): string {
  const at = new Date(instant);
  if (dayOf(instant) === dayOf(new Date(now).toISOString())) return timeOfDay(instant);
  const near = at.getTime() - now < 6 * 86_400_000;
  return near ? `${instantFormat({ weekday: "short" }).format(at)} ${timeOfDay(instant)}` : dayOf(instant);
}

const plain = (text: string): Date => new Date(`${text}T00:00:00Z`);
const plainFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  formatOf({ ...options, timeZone: "UTC" });

/** A calendar day of the report ("2026-10-01"). */
export const calendarDay = (text: string): string => plainFormat(dayOptions).format(plain(text));
export const shortDay = (text: string): string => plainFormat({ day: "numeric", month: "short" }).format(plain(text));

/** An instant's day, as an axis names it. */
export const shortDayOf = (milliseconds: number): string =>
  instantFormat({ day: "numeric", month: "short" }).format(new Date(milliseconds));

/** "2026-08" → "Aug 26". */
export const monthName = (period: string): string =>
  plainFormat({ month: "short", year: "2-digit" }).format(plain(`${period}-01`));

/** "2026-08" → "August 2026". */
export const fullMonth = (period: string): string =>
  plainFormat({ month: "long", year: "numeric" }).format(plain(`${period}-01`));

/** The month of an instant. */
export const monthOf = (instant: string): string =>
  instantFormat({ month: "long", year: "numeric" }).format(new Date(instant));

/** A stretch between two instants, in days of the report. */
export const instantSpan = (from: string, to: string): string =>
  instantFormat(dayOptions).formatRange(new Date(from), new Date(to));

export const daySpan = (from: string, to: string): string =>
  plainFormat(dayOptions).formatRange(plain(from), plain(to));

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** "12 minutes ago". */
export function ago(instant: string, now: number): string {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  for (const [unit, size] of steps)
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  return "just now";
}

/** "4 min 12 s", for how long something took. */
export function took(from: string | null, to: string | null): string {
  if (from === null || to === null) return unknown;
  const seconds = Math.max(0, Math.round((new Date(to).getTime() - new Date(from).getTime()) / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
