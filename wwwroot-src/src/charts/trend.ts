import type { AnyKpi, TrendPoint } from "../api/kpi";
import { monthName } from "../shared/dates";
import { axisMeasure, count, measure, plural, reasonText } from "../shared/format";
import { named, processBand, thresholdLines } from "./lines";
import type { ChartModel, ChartTheme, LegendEntry } from "./model";
import { chartOptions } from "./options";

/** Twelve months with natural process limits, thresholds and the annotated events. */
export function trendChart(kpi: AnyKpi, title = "Trend by month"): ChartModel {
  const labels = kpi.trend.map((point) => monthName(point.period));
  return {
    title,
    summary: summary(kpi),
    legend: legend(kpi),
    table: {
      columns: ["Month", kpi.unit === "percent" ? "Value (%)" : "Value (days)", "Sample size", "Note"],
      rows: kpi.trend.map((point) => [point.period, point.value, point.sampleSize, note(kpi, point)]),
    },
    configure: (theme) => ({
      type: "line",
      data: { labels, datasets: [dataset(kpi, theme)] },
      options: chartOptions(theme, {
        value: (value) => axisMeasure(value, kpi.unit),
        gutter: named(kpi.thresholds),
        max: percentCeiling(kpi),
        annotations: [
          ...(kpi.limits ? processBand(theme, withinReason(kpi)) : []),
          ...thresholdLines(theme, kpi.thresholds, (value) => axisMeasure(value, kpi.unit)),
        ],
        positionOf: (date) => monthPosition(kpi.trend, date),
        tooltip: (item) => tooltip(kpi, item.dataIndex),
      }),
    }),
  };
}

/** Whether any month is known. */
export const hasTrend = (kpi: AnyKpi): boolean => kpi.trend.some((point) => point.value !== null);

/** A share can't leave 0–100 %, whatever the arithmetic of the limits says. */
function withinReason(kpi: AnyKpi) {
  const { mean, lower, upper } = kpi.limits ?? { mean: 0, lower: 0, upper: 0 };
  return { mean, lower: Math.max(0, lower), upper: kpi.unit === "percent" ? Math.min(100, upper) : upper };
}

function percentCeiling(kpi: AnyKpi): number | undefined {
  if (kpi.unit !== "percent") return undefined;
  const highest = Math.max(...kpi.trend.map((point) => point.value ?? 0), kpi.thresholds.critical ?? 0);
  return highest > 50 ? 100 : undefined;
}

function dataset(kpi: AnyKpi, theme: ChartTheme) {
  const signals = new Set(kpi.signals.map((signal) => signal.period));
  const isSignal = (index: number) => signals.has(kpi.trend[index]?.period ?? "");
  const isPartial = (index: number) => kpi.trend[index]?.partial === true;
  const indices = kpi.trend.map((_, index) => index);
  return {
    data: kpi.trend.map((point) => point.value),
    borderColor: theme.accent,
    borderWidth: 2,
    spanGaps: false,
    segment: { borderDash: (part: { p1DataIndex: number }) => (isPartial(part.p1DataIndex) ? [4, 4] : undefined) },
    pointRadius: indices.map((index) => (isSignal(index) ? 6 : 3.5)),
    pointHoverRadius: 6,
    pointStyle: indices.map((index) => (isSignal(index) ? "rectRot" : "circle")),
    pointBackgroundColor: indices.map((index) => pointColour(theme, isSignal(index), isPartial(index))),
    pointBorderColor: indices.map((index) => (isSignal(index) ? theme.warning : theme.accent)),
    pointBorderWidth: 2,
  };
}

function pointColour(theme: ChartTheme, signal: boolean, partial: boolean): string {
  if (partial) return theme.surface;
  return signal ? theme.warning : theme.accent;
}

/** Where a calendar day lies between the months' marks; outside of the trend it isn't drawn. */
export function monthPosition(trend: TrendPoint[], date: string): number | null {
  const index = trend.findIndex((point) => point.period === date.slice(0, 7));
  return index < 0 ? null : index + (Number(date.slice(8, 10)) - 15) / 31;
}

function tooltip(kpi: AnyKpi, index: number): string[] {
  const point = kpi.trend[index];
  if (!point) return [];
  const lines = [measure(point.value, kpi.unit), `n = ${count(point.sampleSize)}`];
  const remark = note(kpi, point);
  return remark === "" ? lines : [...lines, remark];
}

function note(kpi: AnyKpi, point: TrendPoint): string {
  const signal = kpi.signals.find((each) => each.period === point.period);
  return [
    reasonText(point),
    point.partial ? "month still running" : "",
    signal ? (signal.rule === "outside" ? "signal: outside the limits" : "signal: 8 in a row on one side") : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function summary(kpi: AnyKpi): string {
  const known = kpi.trend.filter((point) => point.value !== null && !point.partial);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${kpi.title}: no month with a known figure.`;
  const range = `from ${measure(first.value, kpi.unit)} in ${monthName(first.period)} to ${measure(last.value, kpi.unit)} in ${monthName(last.period)}`;
  const signals = kpi.signals.length === 0 ? "no signals" : plural(kpi.signals.length, "signal");
  return `${kpi.title} by month: ${range}, ${signals}.`;
}

function legend(kpi: AnyKpi): LegendEntry[] {
  const entries: LegendEntry[] = [{ mark: "line", tone: "accent", text: kpi.statistic ?? "value" }];
  if (kpi.limits) entries.push({ mark: "band", tone: "muted", text: "natural limits" });
  if (kpi.signals.length > 0) entries.push({ mark: "signal", tone: "warning", text: "signal" });
  if (kpi.trend.some((point) => point.partial)) entries.push({ mark: "hollow", tone: "accent", text: "month so far" });
  return entries;
}
