import { useMemo } from "preact/hooks";
import type { Kpi } from "../../api/kpi";
import type { Overview } from "../../api/pages";
import { ChartCard } from "../../charts/ChartCard";
import { trendChart } from "../../charts/trend";
import { workMixChart } from "../../charts/workMix";
import { contextOf, periodOf } from "../../shared/Period";
import { catalogue } from "../../state/catalogue";
import { ComparisonCard } from "./ComparisonCard";
import { KpiTile } from "./KpiTile";
import { SprintsCard } from "./SprintsCard";
import { throughputChart } from "./throughput";

export function OverviewBody({ overview }: { overview: Overview }) {
  const { kpis, throughput, sprints, filter } = overview;
  const teams = overview.options.teams.length > 1;
  const projects = overview.options.projects.length > 1;
  const context = contextOf(filter);
  const weeks = useMemo(() => throughputChart(throughput), [throughput]);
  const cycleTime = useMemo(
    () => kpis.cycleTime && trendChart(kpis.cycleTime, "Cycle time by month"),
    [kpis.cycleTime],
  );
  const mix = useMemo(() => kpis.workMix && workMixChart(kpis.workMix), [kpis.workMix]);

  return (
    <>
      <div class="tiles">
        {catalogue.map(({ name, route }) => {
          const kpi: Kpi | undefined = kpis[name];
          return (
            kpi && (
              <KpiTile key={name} kpi={kpi} route={route} window={filter.sprints === null ? null : kpi.window.text} />
            )
          );
        })}
      </div>
      <div class="chart-grid">
        <ChartCard model={weeks} context={context} />
        {cycleTime && <ChartCard model={cycleTime} context={context} empty={noTrend(kpis.cycleTime)} />}
        {mix && <ChartCard class="mix-card" model={mix} context={context} empty={kpis.workMix?.reason} />}
        <SprintsCard sprints={sprints} />
      </div>
      {(teams || projects) && <ComparisonCard teams={teams} projects={projects} period={periodOf(filter)} />}
    </>
  );
}

const noTrend = (kpi: Kpi | undefined): string | null =>
  kpi?.trend.some((point) => point.value !== null) ? null : (kpi?.reason ?? "No month with a known figure yet.");
