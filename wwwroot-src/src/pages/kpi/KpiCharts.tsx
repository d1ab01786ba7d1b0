import { useMemo } from "preact/hooks";
import type { KpiPage } from "../../api/pages";
import { ChartCard } from "../../charts/ChartCard";
import { hasTrend, trendChart } from "../../charts/trend";
import { lookOf } from "../../kpis";
import { reasonText } from "../../shared/format";
import { contextOf } from "../../shared/Period";

export function KpiCharts({ page }: { page: KpiPage }) {
  const { kpi, filter } = page;
  const trend = useMemo(() => trendChart(kpi), [kpi]);
  const own = useMemo(() => lookOf(kpi).chart?.(kpi), [kpi]);
  const context = `${kpi.title} · ${contextOf(filter)}`;
  const knownTrend = hasTrend(kpi);
  return (
    <div class={own && knownTrend ? "chart-grid" : "chart-single"}>
      {knownTrend && <ChartCard model={trend} context={context} />}
      {own && <ChartCard model={own} context={context} empty={kpi.details === null ? reasonText(kpi) || null : null} />}
    </div>
  );
}
