import type { Kpi, Kpis, Note, WorkMix } from "../../api/kpi";
import { workMixRows } from "../../charts/workMix";
import { capital, difference, measure, percent } from "../../shared/format";
import { catalogue } from "../../state/catalogue";

/** The KPIs that are switched on, in the order of the overview. */
export const shownKpis = (kpis: Kpis): Kpi[] =>
  catalogue.flatMap(({ name }) => {
    const kpi: Kpi | undefined = kpis[name];
    return kpi ? [kpi] : [];
  });

/** What moved more than it usually does in the month. */
export function signalTexts(kpis: Kpi[], month: string): string[] {
  return kpis.flatMap((kpi) =>
    kpi.signals.filter(({ period }) => period === month).map(({ rule }) => signal(kpi, rule)),
  );
}

function signal({ title, unit, limits, trend }: Kpi, rule: "outside" | "run"): string {
  const { mean = null, lower = null, upper = null } = limits ?? {};
  if (rule === "run")
    return `${title}: at least eight months in a row on one side of the mean of ${measure(mean, unit)}.`;
  const reach = [Math.max(0, lower ?? 0), unit === "percent" ? Math.min(100, upper ?? 100) : upper];
  const [least, most] = reach.map((value) => measure(value, unit));
  const value = trend.findLast((point) => point.partial !== true)?.value;
  return `${title}: ${measure(value, unit)} lies outside its natural limits of ${least} to ${most}.`;
}

/** KPIs with a number whose months are too few to tell a signal from noise. */
export const unjudged = (kpis: Kpi[]): string[] =>
  kpis.filter((kpi) => kpi.name !== "workMix" && kpi.limits === null).map((kpi) => kpi.title);

/** "Feature 52 % (+4 pp)": the largest categories against the month before. */
export function mixTexts(kpi: WorkMix, before: WorkMix["details"], most = 4): string[] {
  const earlier = new Map(workMixRows({ ...kpi, details: before }).map((row) => [row.name, row.percent]));
  const known = before !== null && before.total > 0;
  return workMixRows(kpi)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, most)
    .map(({ name, percent: share }) => {
      const moved = Math.round(share) - Math.round(earlier.get(name) ?? 0);
      const change = moved === 0 ? "unchanged" : difference(moved, "percent");
      return `${name} ${percent(share)}${known ? ` (${change})` : ""}`;
    });
}

export interface SharedNote extends Note {
  /** Titles of the KPIs it is about; empty: all of the report. */
  about: string[];
}

/** Each caveat once, with the KPIs that have it; what concerns them all first. */
export function sharedNotes(kpis: Kpi[], notices: Note[]): SharedNote[] {
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
