import type { HistogramBin } from "../api/kpi";
import { count, days, plural } from "../shared/format";
import { upright } from "./lines";
import type { ChartModel, ChartTheme } from "./model";
import { chartOptions } from "./options";

const bars = { borderRadius: 3, categoryPercentage: 0.96, barPercentage: 0.96 };
const short = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

/** Where a duration lies on the axis of bins: bin i covers i − ½ … i + ½. Beyond the bins: null. */
export function binPosition(bins: HistogramBin[], value: number): number | null {
  const index = bins.findIndex((bin) => value >= bin.fromDays && value <= bin.toDays);
  const bin = bins[index];
  if (!bin) return null;
  const width = bin.toDays - bin.fromDays;
  return index - 0.5 + (width > 0 && Number.isFinite(width) ? (value - bin.fromDays) / width : 0.5);
}

const binName = (bin: HistogramBin): string => `${short.format(bin.fromDays)}–${short.format(bin.toDays)}`;

/** What a histogram is drawn of. */
export interface Durations {
  p50: number | null;
  p85: number | null;
  p95: number | null;
  sampleSize: number;
  histogram: HistogramBin[];
}

export function durationHistogram(details: Durations | null): ChartModel {
  const bins = details?.histogram ?? [];
  return {
    title: "How long issues take",
    summary: `Half of ${plural(details?.sampleSize ?? 0, "issue")} took ${days(details?.p50)} or less, 85 % took ${days(details?.p85)} or less.`,
    legend: [{ mark: "bar", tone: "accent", text: "issues by days" }],
    table: {
      columns: ["From (days)", "To (days)", "Issues"],
      rows: bins.map((bin) => [bin.fromDays, bin.toDays, bin.issues]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: bins.map(binName),
        datasets: [{ ...bars, data: bins.map((bin) => bin.issues), backgroundColor: theme.accent }],
      },
      options: chartOptions(theme, {
        value: (value) => (Number.isInteger(value) ? count(value) : ""),
        annotations: percentiles(details, bins, theme),
        tooltipTitle: (item) => `${item?.label ?? ""} days`,
        tooltip: (item) => plural(Number(item.raw), "issue"),
      }),
    }),
  };
}

const percentiles = (details: Durations | null, bins: HistogramBin[], theme: ChartTheme) =>
  (["p50", "p85", "p95"] as const).flatMap((name, index) => {
    const value = details?.[name] ?? null;
    const at = value === null ? null : binPosition(bins, value);
    return at === null ? [] : [upright(theme, at, `${name} ${days(value)}`, theme.text, index)];
  });
