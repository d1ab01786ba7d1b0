import type { Excluded, HistogramBin, KpiOf } from "../api/kpi";
import { durationHistogram } from "../charts/histogram";
import { hasTrend, trendChart } from "../charts/trend";
import { count, days, reasonText } from "../shared/format";
import type { KpiLook } from "./look";

export type CycleTime = KpiOf<
  "cycleTime",
  {
    mean: number | null;
    p50: number | null;
    p70: number | null;
    p85: number | null;
    p95: number | null;
    min: number | null;
    max: number | null;
    sampleSize: number;
    excluded: Excluded[];
    histogram: HistogramBin[];
  }
>;

declare module "./index" {
  interface KpisByName {
    cycleTime: CycleTime;
  }
}

export const look: KpiLook<CycleTime> = {
  facts: (details) => [
    { name: "Mean", value: days(details.mean) },
    { name: "p50", value: days(details.p50), explanation: "Half of the issues took this long or less" },
    { name: "p85", value: days(details.p85), explanation: "85 % of the issues took this long or less" },
    { name: "p95", value: days(details.p95) },
    { name: "Shortest – longest", value: `${days(details.min)} – ${days(details.max)}` },
    ...details.excluded.map((part) => ({
      name: `Left out: ${exclusions[part.reason] ?? part.reason}`,
      value: count(part.issues),
    })),
  ],
  chart: ({ details }) => durationHistogram(details),
  overview: (kpi) => ({
    model: trendChart(kpi, "Cycle time by month"),
    empty: hasTrend(kpi) ? null : reasonText(kpi, "No month with a known figure yet."),
  }),
};

const exclusions: Record<string, string> = { neverStarted: "never started", notDelivered: "not delivered" };
