import type { SprintRow } from "../../api/pages";
import { dayOf } from "../../shared/dates";
import { percent, unknown } from "../../shared/format";
import { Meter } from "../../shared/Meter";
import { Name } from "../../shared/Name";
import { useSprintHref } from "../../shared/sprints/href";
import { Running } from "../../shared/sprints/Running";
import { TableScroll } from "../../shared/TableScroll";

/** The latest sprints; a running one is shown as it stands, and counts in no KPI. */
export function SprintsCard({ sprints }: { sprints: SprintRow[] }) {
  return (
    <section class="card sprints-card" aria-label="Latest sprints">
      <header class="card-head">
        <h2>Latest sprints</h2>
      </header>
      {sprints.length === 0 ? (
        <p class="nothing">No sprint here: work without sprints is measured by cycle time and throughput.</p>
      ) : (
        <TableScroll label="Latest sprints, table">
          <table>
            <thead>
              <tr>
                <th scope="col">Sprint</th>
                <th scope="col" class="board">
                  Board
                </th>
                <th scope="col">Ended</th>
                <th scope="col" class="number">
                  Done
                </th>
                <th scope="col" class="number">
                  Added
                </th>
                <th scope="col" class="number">
                  Carried
                </th>
                <th scope="col" class="number">
                  Predictability
                </th>
              </tr>
            </thead>
            <tbody>
              {sprints.map((sprint) => (
                <Row key={sprint.id} sprint={sprint} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

function Row({ sprint }: { sprint: SprintRow }) {
  const href = useSprintHref();
  const running = sprint.state === "active";
  return (
    <tr>
      <td class="wide">
        <a href={href(sprint.id)}>
          <Name text={sprint.name} class="block" />
        </a>
      </td>
      <td class="text board">{sprint.boardName && <Name text={sprint.boardName} class="block muted" />}</td>
      <td class="nowrap">{running ? <Running overdue={sprint.overdue} /> : dayOf(sprint.completedAt)}</td>
      <td class="number">
        {sprint.completedOfCommitted} of {sprint.committed}
      </td>
      <td class="number">{sprint.added}</td>
      <td class="number">{running ? unknown : sprint.carriedOver}</td>
      <td class="number">
        <span class={running ? "with-meter muted" : "with-meter"}>
          {sprint.value !== null && <Meter share={sprint.value} tone={running ? "muted" : "accent"} />}
          {percent(sprint.value)}
          {running && " so far"}
        </span>
      </td>
    </tr>
  );
}
