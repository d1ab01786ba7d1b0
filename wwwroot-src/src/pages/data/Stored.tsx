import type { StoredBoard, StoredProject } from "../../api/pages";
import { DataTable } from "../../shared/DataTable";
import { dayAndTime, dayOf } from "../../shared/dates";
import { count } from "../../shared/format";
import { Name } from "../../shared/Name";

export const ProjectsCard = ({ projects }: { projects: StoredProject[] }) => (
  <section class="card" aria-label="Projects">
    <header class="card-head">
      <h2>Projects</h2>
    </header>
    <DataTable
      label="Projects, table"
      columns={[
        { title: "Key", kind: "nowrap", cell: (project) => project.key },
        { title: "Name", kind: "wide", cell: (project) => <Name text={project.name} class="block" /> },
        { title: "Issues", kind: "number", cell: (project) => count(project.issues) },
        {
          title: "Complete since",
          kind: "nowrap",
          cell: ({ horizon }) => (horizon === null ? "not yet" : dayOf(horizon)),
        },
        {
          title: "Last change",
          kind: "nowrap",
          cell: (project) => dayOf(project.lastUpdated),
          tip: (project) => dayAndTime(project.lastUpdated),
        },
      ]}
      rows={projects}
      keyOf={({ instance, key }) => `${instance}:${key}`}
      empty="No project is stored yet."
    />
  </section>
);

export const BoardsCard = ({ boards }: { boards: StoredBoard[] }) => (
  <section class="card" aria-label="Boards">
    <header class="card-head">
      <h2>Boards</h2>
    </header>
    <DataTable
      label="Boards, table"
      columns={[
        { title: "Board", kind: "wide", cell: (board) => <BoardName board={board} /> },
        { title: "Type", cell: (board) => board.type },
        { title: "Sprints", kind: "number", cell: (board) => count(board.sprints) },
      ]}
      rows={boards}
      keyOf={({ instance, id }) => `${instance}:${id}`}
      empty="No board is stored yet."
    />
  </section>
);

const BoardName = ({ board }: { board: StoredBoard }) => (
  <>
    <Name text={board.name} class="block" />
    {[board.configurationError, board.membershipError].map(
      (problem) =>
        problem !== null && (
          <span key={problem} class="block small tone-warning-text">
            {problem}
          </span>
        ),
    )}
  </>
);
