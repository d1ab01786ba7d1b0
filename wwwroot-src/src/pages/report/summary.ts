import type { AnyKpi, Note } from "../../api/kpi";
import { lookOf } from "../../kpis";
import { capital, measure } from "../../shared/format";

/** What moved more than it usually does in the month. */
export function signalTexts(kpis: AnyKpi[], month: string): string[] {
  return kpis.flatMap((kpi) =>
    kpi.signals.filter(({ period }) => period === month).map(({ rule }) => signal(kpi, rule)),
  );
}

function signal({ title, unit, limits, trend }: AnyKpi, rule: "outside" | "run"): string {
  const { mean = null, lower = null, upper = null } = limits ?? {};
  if (rule === "run")
    return `${title}: at least eight months in a row on one side of the mean of ${measure(mean, unit)}.`;
  const reach = [Math.max(0, lower ?? 0), unit === "percent" ? Math.min(100, upper ?? 100) : upper];
  const [least, most] = reach.map((value) => measure(value, unit));
  const value = trend.findLast((point) => point.partial !== true)?.value;
  return `${title}: ${measure(value, unit)} lies outside its natural limits of ${least} to ${most}.`;
}

/** KPIs with a number whose months are too few to tell a signal from noise. */
export const unjudged = (kpis: AnyKpi[]): string[] =>
  kpis.filter((kpi) => !lookOf(kpi).parts && kpi.limits === null).map((kpi) => kpi.title);

export interface SharedNote extends Note {
  /** Titles of the KPIs it is about; empty: all of the report. */
  about: string[];
}

/** Each caveat once, with the KPIs that have it; what concerns them all first. */
export function sharedNotes(kpis: AnyKpi[], notices: Note[]): SharedNote[] {
  const notes = new Map<string, SharedNote>(notices.map((note) => [note.text, { ...note, about: [] }]));
  for (const kpi of kpis) {
    const own = kpi.coverage
      ? [...kpi.caveats, { code: "coverage", text: `${capital(kpi.coverage.text)}.` }]
      : kpi.caveats;
    for (const note of own) {
      const known = notes.get(note.text);
      if (!known) notes.set(note.text, { ...note, about: [kpi.title] });
      else if (known.about.length > 0) known.about.push(kpi.title);
    }
  }
  const all = (note: SharedNote) => note.about.length === 0 || note.about.length === kpis.length;
  return [...notes.values()]
    .map((note) => (all(note) ? { ...note, about: [] } : note))
    .sort((a, b) => Number(a.about.length > 0) - Number(b.about.length > 0));
}
