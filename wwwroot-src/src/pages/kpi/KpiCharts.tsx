import { useMemo } from "preact/hooks";
import type { Kpi } from "../../api/kpi";
import type { KpiPage } from "../../api/pages";
import { ChartCard } from "../../charts/ChartCard";
import { durationHistogram, spilloverChart } from "../../charts/histogram";
import type { ChartModel } from "../../charts/model";
import { predictabilityChart, unplannedChart } from "../../charts/sprints";
import { trendChart } from "../../charts/trend";
import { workMixChart } from "../../charts/workMix";
import { contextOf } from "../../shared/Period";

export function KpiCharts({ page }: { page: KpiPage }) {
  const { kpi, filter } = page;
  const trend = useMemo(() => trendChart(kpi), [kpi]);
  const own = useMemo(() => ownChart(kpi), [kpi]);
  const context = `${kpi.title} · ${contextOf(filter)}`;
  const knownTrend = kpi.trend.some((point) => point.value !== null);
  return (
    <div class={own && knownTrend ? "chart-grid" : "chart-single"}>
      {knownTrend && <ChartCard model={trend} context={context} />}
      {own && <ChartCard model={own} context={context} empty={kpi.details === null ? kpi.reason : null} />}
    </div>
  );
}

/** What the trend can't show. */
function ownChart(kpi: Kpi): ChartModel | null {
  switch (kpi.name) {
    case "sprintPredictability":
      return predictabilityChart(kpi.details?.sprints ?? []);
    case "storySpillover":
      return spilloverChart(kpi);
    case "cycleTime":
      return durationHistogram(kpi.details);
    case "workMix":
      return workMixChart(kpi);
    case "unplannedWork":
      return unplannedChart(kpi.details?.sprints ?? [], kpi.thresholds);
    case "reopenedStories":
      return null;
  }
}
