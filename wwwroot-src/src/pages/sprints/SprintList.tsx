import type { SprintsPage } from "../../api/sprints";
import { DataTable } from "../../shared/DataTable";
import { dayOf } from "../../shared/dates";
import { count, unknown } from "../../shared/format";
import { isRunning, Predictability, useSprintColumns } from "../../shared/sprints";

/** Each sprint of the period; a running one as it stands. */
export function SprintList({ sprints }: { sprints: SprintsPage["sprints"] }) {
  const { name, board, ended } = useSprintColumns();
  const several = new Set(sprints.map((sprint) => sprint.instance)).size > 1;
  const rows = sprints.map(({ instance, summary }) => ({ ...summary, instance: several ? instance : null }));
  const figure = (title: string, value: (sprint: (typeof rows)[number]) => string) => ({
    title,
    kind: "number" as const,
    cell: value,
  });
  return (
    <section class="card sprints-card" aria-label="Sprints of the period">
      <header class="card-head">
        <div>
          <h2>Sprints of the period</h2>
          <p class="muted small">Choose one for its burndown and its issues.</p>
        </div>
      </header>
      <DataTable
        label="Sprints of the period, table"
        columns={[
          name,
          board,
          { title: "Started", kind: "nowrap", class: "board", cell: (sprint) => dayOf(sprint.startedAt) },
          ended,
          figure("Committed", (sprint) => count(sprint.committed)),
          figure("Done", (sprint) => count(sprint.completedOfCommitted)),
          figure("Added", (sprint) => count(sprint.added)),
          figure("Removed", (sprint) => count(sprint.removed)),
          figure("Carried", (sprint) => (isRunning(sprint) ? unknown : count(sprint.carriedOver))),
          { title: "Predictability", kind: "number", cell: (sprint) => <Predictability sprint={sprint} /> },
        ]}
        rows={rows}
        keyOf={({ instance, id }) => `${instance}:${id}`}
        empty="No sprint ran in this period. A longer period or another board may have some."
      />
    </section>
  );
}
