import type { CumulativeFlow, ThroughputFlow } from "../../../api/flow";
import { categories } from "../../../charts/model";
import { valuesOf } from "./periods";
import type { Layer } from "./stackChart";

const most = 5;

/** Throughput by type; what is rare goes into one layer. */
export function typeLayers({ series }: ThroughputFlow): Layer[] {
  const lines = series.lines.filter((line) => line.key.startsWith("type:") || line.key === "otherTypes");
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const ranked = [...lines].sort((a, b) => sum(b.values) - sum(a.values));
  const kept = ranked.length > most + 1 ? ranked.filter((line) => line.key !== "otherTypes").slice(0, most) : ranked;
  const layers = kept.map<Layer>((line, index) => ({
    name: line.name,
    tone: categories[index] ?? "categoryNone",
    values: line.values,
  }));
  const rest = lines.filter((line) => !kept.includes(line));
  if (rest.length === 0) return layers;
  return [...layers, { name: "Other types", tone: "categoryNone", values: added(rest.map((line) => line.values)) }];
}

/** Position by position; unknown stays unknown. */
function added(lines: (number | null)[][]): (number | null)[] {
  return (lines[0] ?? []).map((_, index) =>
    lines.reduce<number | null>((sum, values) => {
      const value = values[index] ?? null;
      return sum === null || value === null ? null : sum + value;
    }, 0),
  );
}

/**
 * Done at the bottom, above it what is under way, above that what waits. What was done before the first
 * period is left out: years of it would press the rest flat.
 */
export function flowLayers({ series }: CumulativeFlow): Layer[] {
  const [reached, started, done] = ["new", "indeterminate", "done"].map((key) => valuesOf(series, `reached:${key}`));
  return [
    { name: "done in the period", tone: "good", values: since(done ?? []) },
    { name: "in progress", tone: "accent", values: less(started ?? [], done ?? []) },
    { name: "to do", tone: "categoryNone", values: less(reached ?? [], started ?? []) },
  ];
}

function since(values: (number | null)[]): (number | null)[] {
  const before = values.find((value) => value !== null) ?? 0;
  return values.map((value) => (value === null ? null : value - before));
}

const less = (from: (number | null)[], what: (number | null)[]): (number | null)[] =>
  from.map((value, index) => {
    const other = what[index] ?? null;
    return value === null || other === null ? null : value - other;
  });
