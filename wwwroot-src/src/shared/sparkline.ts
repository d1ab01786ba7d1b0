import type { TrendPoint } from "../api/kpi";

export interface SparkPoint {
  x: number;
  y: number;
  partial: boolean;
}

export interface Spark {
  /** Unbroken stretches; an unknown month is a gap, not a bridge. */
  runs: SparkPoint[][];
  last: SparkPoint | null;
  y: (value: number) => number;
}

/** Places a trend in a box, the lowest value at the bottom. */
export function sparkOf(trend: TrendPoint[], width: number, height: number, padding = 4): Spark {
  const values = trend.flatMap((point) => (point.value === null ? [] : [point.value]));
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const step = trend.length > 1 ? (width - 2 * padding) / (trend.length - 1) : 0;
  const flat = Math.max(...values) === low;
  const y = (value: number) => (flat ? height / 2 : height - padding - ((value - low) / span) * (height - 2 * padding));
  const runs: SparkPoint[][] = [[]];
  trend.forEach((point, index) => {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push({ x: padding + index * step, y: y(point.value), partial: point.partial === true });
  });
  const drawn = runs.filter((run) => run.length > 0);
  return { runs: drawn, last: drawn.at(-1)?.at(-1) ?? null, y };
}

export const pathOf = (points: SparkPoint[]): string =>
  points.map((point, index) => `${index === 0 ? "M" : "L"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join("");
