import { useMemo } from "preact/hooks";
import type { SprintsPage, VelocityBoard } from "../../api/sprints";
import { ChartCard } from "../../charts/ChartCard";
import { Caveats } from "../../shared/Caveats";
import { percent, short } from "../../shared/format";
import { contextOf } from "../../shared/Period";
import { usePlace } from "../../state/location";
import { BoardsTable } from "./BoardsTable";
import { UnitSwitch } from "./UnitSwitch";
import { unitOf, unitsOf } from "./unit";
import { spreadOf, unestimated, velocityChart, type WorkUnit } from "./velocity";

/** More boards than this are a table: a chart for each would say nothing at a glance. */
const charts = 6;

/** A chart per board: sprints of two boards have no common scale. */
export function Velocity({ page }: { page: SprintsPage }) {
  const { query } = usePlace();
  const { boards, filter, reason, caveats } = page.velocity;
  const units = unitsOf(boards);
  const unit = unitOf(query, units);
  return (
    <section class="page-section" aria-label="Velocity">
      <header class="section-head">
        <div>
          <h2>Velocity</h2>
          <p class="muted small">
            What the last {filter.sprints} closed sprints of each board completed, added work included: a range to plan
            by, not a target.
          </p>
        </div>
        <UnitSwitch unit={unit} offered={units} />
      </header>
      {boards.length === 0 ? (
        <p class="card nothing">{reason ?? "No closed sprint in this period."}</p>
      ) : boards.length > charts ? (
        <BoardsTable boards={boards} unit={unit} />
      ) : (
        <div class="chart-grid">
          {boards.map((board) => (
            <BoardCard key={`${board.instance}:${board.boardId}`} board={board} unit={unit} page={page} />
          ))}
        </div>
      )}
      <Caveats caveats={caveats} />
    </section>
  );
}

function BoardCard({ board, unit, page }: { board: VelocityBoard; unit: WorkUnit; page: SprintsPage }) {
  const model = useMemo(() => velocityChart(board, unit), [board, unit]);
  const spread = spreadOf(board, unit);
  const facts = spread && [
    { name: "Mean", value: short(spread.mean) },
    { name: "Usually", value: `${short(spread.p15)} – ${short(spread.p85)}` },
    { name: "Sprints", value: short(spread.sprints) },
    { name: "Predictability", value: percent(board.predictability) },
  ];
  return (
    <ChartCard model={model} context={`${unit} · ${contextOf(page.filter)}`} empty={spread ? null : unestimated(unit)}>
      {facts && (
        <dl class="facts chart-facts">
          {facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd class="tabular">{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </ChartCard>
  );
}
