import type { FlowMetric, FlowUnit } from "../../../api/flow";
import type { Limits } from "../../../api/kpi";
import { processBand } from "../../../charts/lines";
import type { ChartModel, ChartTheme, LegendEntry } from "../../../charts/model";
import { chartOptions, wholeNumber } from "../../../charts/options";
import { axisMeasure, measure, short } from "../../../shared/format";
import { onAxis, periodLabels, periodTitle, seriesTable, valuesOf } from "./periods";

export interface DrawnLine {
  key: string;
  text: string;
  tone: "accent" | "muted" | "good" | "warning";
}

interface Wishes {
  title: string;
  lines: DrawnLine[];
  /** The line whose natural process limits are drawn. */
  limitsOf?: string;
  unit: FlowUnit;
}

/** A metric over time. */
export function flowLineChart(metric: FlowMetric, wishes: Wishes): ChartModel {
  const { series } = metric;
  const main = series.lines.find((line) => line.key === wishes.limitsOf);
  const signals = new Set(main?.signals.map((signal) => signal.period));
  return {
    title: wishes.title,
    summary: `${wishes.title}: ${wishes.lines.map((line) => `${line.text} ${spanOf(valuesOf(series, line.key), wishes)}`).join("; ")}.`,
    legend: legend(wishes, main?.limits != null, signals.size > 0),
    table: seriesTable(series),
    configure: (theme) => ({
      type: "line",
      data: {
        labels: periodLabels(series),
        datasets: wishes.lines.map((line) =>
          dataset(line, valuesOf(series, line.key), theme, {
            isSignal: (index) => line.key === wishes.limitsOf && signals.has(series.periods[index]?.period ?? ""),
            isPartial: (index) => series.periods[index]?.partial === true,
          }),
        ),
      },
      options: chartOptions(theme, {
        value: (value) => (wishes.unit === "issues" ? wholeNumber(value) : axisMeasure(value, wishes.unit)),
        max: wishes.unit === "percent" ? 100 : undefined,
        annotations: main?.limits ? processBand(theme, within(main.limits, wishes.unit)) : [],
        positionOf: onAxis(series),
        tooltipTitle: (item) => periodTitle(series, item?.dataIndex ?? -1),
        tooltip: (item) => {
          const line = wishes.lines[item.datasetIndex];
          return line
            ? `${line.text}: ${formatted(wishes.unit, valuesOf(series, line.key)[item.dataIndex] ?? null)}`
            : "";
        },
      }),
    }),
  };
}

function spanOf(values: (number | null)[], { unit }: Wishes): string {
  const known = values.filter((value) => value !== null);
  return `from ${formatted(unit, known[0] ?? null)} to ${formatted(unit, known.at(-1) ?? null)}`;
}

function legend({ lines }: Wishes, limits: boolean, signals: boolean): LegendEntry[] {
  const entries: LegendEntry[] = lines.map(({ tone, text }) => ({ mark: "line", tone, text }));
  if (limits) entries.push({ mark: "band", tone: "muted", text: "natural limits" });
  if (signals) entries.push({ mark: "signal", tone: "warning", text: "signal" });
  return entries;
}

interface Marks {
  isSignal: (index: number) => boolean;
  /** Not a whole period: its line is dashed. */
  isPartial: (index: number) => boolean;
}

function dataset({ tone }: DrawnLine, values: (number | null)[], theme: ChartTheme, { isSignal, isPartial }: Marks) {
  const color = tone === "muted" ? theme.faint : theme[tone];
  const radius = values.length > 60 ? 0 : 2;
  return {
    data: values,
    borderColor: color,
    borderWidth: 2,
    pointRadius: values.map((_, index) => (isSignal(index) ? 5 : radius)),
    pointStyle: values.map((_, index) => (isSignal(index) ? "rectRot" : "circle")),
    pointBackgroundColor: values.map((_, index) => (isSignal(index) ? theme.warning : color)),
    pointBorderColor: values.map((_, index) => (isSignal(index) ? theme.warning : color)),
    spanGaps: false,
    segment: {
      borderDash: (part: { p0DataIndex: number; p1DataIndex: number }) =>
        isPartial(part.p0DataIndex) || isPartial(part.p1DataIndex) ? [4, 4] : undefined,
    },
  };
}

const formatted = (unit: FlowUnit, value: number | null): string =>
  unit === "issues" ? short(value) : measure(value, unit);

/** Nothing takes less than no time, and no share leaves 0–100 %, whatever the arithmetic of the limits says. */
const within = (limits: Limits, unit: FlowUnit): Limits => ({
  mean: limits.mean,
  lower: Math.max(0, limits.lower),
  upper: unit === "percent" ? Math.min(100, limits.upper) : limits.upper,
});
