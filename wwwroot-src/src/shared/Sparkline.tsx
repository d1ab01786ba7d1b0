import type { TrendPoint, Unit } from "../api/kpi";
import { monthName } from "./dates";
import { measure } from "./format";
import { pathOf, type SparkPoint, sparkOf } from "./sparkline";

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
