import { useMemo } from "preact/hooks";
import type { Overview } from "../../api/pages";
import { ChartCard } from "../../charts/ChartCard";
import { lookOf } from "../../kpis";
import { contextOf, periodOf } from "../../shared/Period";
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
  const charts = useMemo(() => Object.values(kpis).flatMap((kpi) => lookOf(kpi).overview?.(kpi) ?? []), [kpis]);

  return (
    <>
      <div class="tiles">
        {Object.values(kpis).map((kpi) => (
          <KpiTile key={kpi.name} kpi={kpi} window={filter.sprints === null ? null : kpi.window.text} />
        ))}
      </div>
      <div class="chart-grid">
        <ChartCard model={weeks} context={context} />
        {charts.map(({ model, empty, narrow }) => (
          <ChartCard
            key={model.title}
            class={narrow ? "narrow-card" : ""}
            model={model}
            context={context}
            empty={empty}
          />
        ))}
        <SprintsCard sprints={sprints} />
      </div>
      {(teams || projects) && <ComparisonCard teams={teams} projects={projects} period={periodOf(filter)} />}
    </>
  );
}
