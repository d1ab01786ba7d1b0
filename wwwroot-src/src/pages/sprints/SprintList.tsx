import type { SprintSummary, SprintsPage } from "../../api/sprints";
import { dayOf } from "../../shared/dates";
import { count, percent, unknown } from "../../shared/format";
import { Meter } from "../../shared/Meter";
import { Name } from "../../shared/Name";
import { useSprintHref } from "../../shared/sprints/href";
import { Running } from "../../shared/sprints/Running";
import { TableScroll } from "../../shared/TableScroll";

/** Each sprint of the period; a running one as it stands. */
export function SprintList({ sprints }: { sprints: SprintsPage["sprints"] }) {
  const several = new Set(sprints.map((sprint) => sprint.instance)).size > 1;
  return (
    <section class="card sprints-card" aria-label="Sprints of the period">
      <header class="card-head">
        <div>
          <h2>Sprints of the period</h2>
          <p class="muted small">Choose one for its burndown and its issues.</p>
        </div>
      </header>
      {sprints.length === 0 ? (
        <p class="nothing">No sprint ran in this period. A longer period or another board may have some.</p>
      ) : (
        <TableScroll label="Sprints of the period, table">
          <table>
            <thead>
              <tr>
                <th scope="col">Sprint</th>
                <th scope="col" class="board">
                  Board
                </th>
                <th scope="col" class="board">
                  Started
                </th>
                <th scope="col">Ended</th>
                {["Committed", "Done", "Added", "Removed", "Carried", "Predictability"].map((title) => (
                  <th key={title} scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sprints.map(({ instance, summary }) => (
                <Row key={`${instance}:${summary.id}`} sprint={summary} instance={several ? instance : null} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

function Row({ sprint, instance }: { sprint: SprintSummary; instance: string | null }) {
  const href = useSprintHref();
  const running = sprint.state === "active";
  return (
    <tr>
      <th scope="row" class="wide">
        <a href={href(sprint.id, instance)}>
          <Name text={sprint.name} class="block" />
        </a>
      </th>
      <td class="text board">{sprint.boardName && <Name text={sprint.boardName} class="block muted" />}</td>
      <td class="nowrap board">{dayOf(sprint.startedAt)}</td>
      <td class="nowrap">{running ? <Running overdue={sprint.overdue} /> : dayOf(sprint.completedAt)}</td>
      <td class="number">{count(sprint.committed)}</td>
      <td class="number">{count(sprint.completedOfCommitted)}</td>
      <td class="number">{count(sprint.added)}</td>
      <td class="number">{count(sprint.removed)}</td>
      <td class="number">{running ? unknown : count(sprint.carriedOver)}</td>
      <td class="number">
        <span class={running ? "with-meter muted" : "with-meter"}>
          {sprint.value !== null && <Meter share={sprint.value} tone={running ? "muted" : "accent"} />}
          {percent(sprint.value)}
        </span>
      </td>
    </tr>
  );
}
