import type { TrendPoint, Unit } from "../api/kpi";
import { monthName } from "./dates";
import { measure } from "./format";

const width = 240;
const height = 48;

/** Twelve months at a glance; the running month is dashed and hollow. */
export function Sparkline({ trend, unit }: { trend: TrendPoint[]; unit: Unit }) {
  const { runs, last } = sparkOf(trend, width, height, 5);
  if (!last) return <p class="spark-empty muted">No month with a known figure yet</p>;
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={words(trend, unit)}
    >
      {runs.map((run) => (
        <Run key={run[0]?.x} points={run} />
      ))}
      <line class={last.partial ? "spark-end hollow" : "spark-end"} x1={last.x} y1={last.y} x2={last.x} y2={last.y} />
      {last.partial && <line class="spark-hole" x1={last.x} y1={last.y} x2={last.x} y2={last.y} />}
    </svg>
  );
}

function Run({ points }: { points: SparkPoint[] }) {
  const whole = points.filter((point) => !point.partial);
  const first = whole[0];
  const end = whole.at(-1);
  const tail = points.some((point) => point.partial) ? points.slice(-2) : [];
  return (
    <>
      {first && end && whole.length > 1 && (
        <path class="spark-area" d={`${pathOf(whole)}L${end.x} ${height}L${first.x} ${height}Z`} />
      )}
      {whole.length === 1 && first && <line class="spark-end" x1={first.x} y1={first.y} x2={first.x} y2={first.y} />}
      <path class="spark-line" d={pathOf(whole)} />
      {tail.length > 1 && <path class="spark-line dashed" d={pathOf(tail)} />}
    </>
  );
}

function words(trend: TrendPoint[], unit: Unit): string {
  const known = trend.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return "No month with a known figure";
  const now = last.partial ? `${monthName(last.period)} so far` : monthName(last.period);
  return `From ${measure(first.value, unit)} in ${monthName(first.period)} to ${measure(last.value, unit)} in ${now}`;
}

/** A line in a table cell; the figure beside it says the rest. */
export function MiniSpark({ values }: { values: (number | null)[] }) {
  const trend = values.map((value, index) => ({ period: String(index), value, sampleSize: 0, reason: null }));
  const { runs, last } = sparkOf(trend, 72, 20, 2);
  return (
    <svg class="mini-spark" viewBox="0 0 72 20" aria-hidden="true" focusable="false">
      {runs.map((run) => (
        <path key={run[0]?.x} class="spark-line" d={pathOf(run)} />
      ))}
      {last && <circle cx={last.x} cy={last.y} r="2" />}
    </svg>
  );
}

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
