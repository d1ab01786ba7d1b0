import type { SprintSummary } from "../../api/sprints";
import { DataTable } from "../../shared/DataTable";
import { unknown } from "../../shared/format";
import { isRunning, Predictability, useSprintColumns } from "../../shared/sprints";

/** The latest sprints; a running one is shown as it stands, and counts in no KPI. */
export function SprintsCard({ sprints }: { sprints: SprintSummary[] }) {
  const { name, board, ended } = useSprintColumns();
  return (
    <section class="card sprints-card" aria-label="Latest sprints">
      <header class="card-head">
        <h2>Latest sprints</h2>
      </header>
      <DataTable
        label="Latest sprints, table"
        columns={[
          name,
          board,
          ended,
          {
            title: "Done",
            kind: "number",
            cell: ({ completedOfCommitted, committed }) => `${completedOfCommitted} of ${committed}`,
          },
          { title: "Added", kind: "number", cell: (sprint) => sprint.added },
          {
            title: "Carried",
            kind: "number",
            cell: (sprint) => (isRunning(sprint) ? unknown : sprint.carriedOver),
          },
          {
            title: "Predictability",
            kind: "number",
            cell: (sprint) => <Predictability sprint={sprint} more=" so far" />,
          },
        ]}
        rows={sprints}
        keyOf={(sprint) => sprint.id}
        empty="No sprint here: work without sprints is measured by cycle time and throughput."
      />
    </section>
  );
}
