import { useMemo } from "preact/hooks";
import type { SprintPage } from "../../api/sprints";
import { ChartCard } from "../../charts/ChartCard";
import { reasonText } from "../../shared/format";
import { usePlace } from "../../state/location";
import { burndownChart, burnUpChart } from "./burndown";
import { UnitSwitch } from "./UnitSwitch";
import { unitOf, unitsOf } from "./unit";

export function SprintCharts({ page }: { page: SprintPage }) {
  const { query } = usePlace();
  const { burndown, sprint } = page;
  const units = unitsOf(burndown.days);
  const unit = unitOf(query, units);
  const down = useMemo(() => burndownChart(burndown, unit), [burndown, unit]);
  const up = useMemo(() => burnUpChart(burndown, unit), [burndown, unit]);
  return (
    <section class="page-section" aria-label="Day by day">
      <header class="section-head">
        <h2>Day by day</h2>
        <UnitSwitch unit={unit} offered={units} />
      </header>
      <div class="chart-grid">
        <ChartCard model={down} context={sprint.name} empty={reasonText(burndown) || null} />
        <ChartCard model={up} context={sprint.name} empty={reasonText(burndown) || null} />
      </div>
    </section>
  );
}
