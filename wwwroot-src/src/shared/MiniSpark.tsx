import { pathOf, sparkOf } from "./sparkline";

const width = 72;
const height = 20;

/** A line in a table cell; the figure beside it says the rest. */
export function MiniSpark({ values }: { values: (number | null)[] }) {
  const trend = values.map((value, index) => ({ period: String(index), value, sampleSize: 0, reason: null }));
  const { runs, last } = sparkOf(trend, width, height, 2);
  return (
    <svg class="mini-spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {runs.map((run) => (
        <path key={run[0]?.x} class="spark-line" d={pathOf(run)} />
      ))}
      {last && <circle cx={last.x} cy={last.y} r="2" />}
    </svg>
  );
}
