import type { StoredBoard, StoredProject } from "../../api/pages";
import { dayAndTime, dayOf } from "../../shared/dates";
import { count } from "../../shared/format";
import { Name } from "../../shared/Name";
import { TableScroll } from "../../shared/TableScroll";

export function ProjectsCard({ projects }: { projects: StoredProject[] }) {
  return (
    <section class="card" aria-label="Projects">
      <header class="card-head">
        <h2>Projects</h2>
      </header>
      {projects.length === 0 ? (
        <p class="nothing">No project is stored yet.</p>
      ) : (
        <TableScroll label="Projects, table">
          <table>
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">Name</th>
                <th scope="col" class="number">
                  Issues
                </th>
                <th scope="col">Complete since</th>
                <th scope="col">Last change</th>
              </tr>
            </thead>
            <tbody>
              {projects.map((project) => (
                <tr key={`${project.instance}:${project.key}`}>
                  <td class="nowrap">{project.key}</td>
                  <td class="wide">
                    <Name text={project.name} class="block" />
                  </td>
                  <td class="number">{count(project.issues)}</td>
                  <td class="nowrap">{project.horizon === null ? "not yet" : dayOf(project.horizon)}</td>
                  <td class="nowrap" title={dayAndTime(project.lastUpdated)}>
                    {dayOf(project.lastUpdated)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

export function BoardsCard({ boards }: { boards: StoredBoard[] }) {
  return (
    <section class="card" aria-label="Boards">
      <header class="card-head">
        <h2>Boards</h2>
      </header>
      {boards.length === 0 ? (
        <p class="nothing">No board is stored yet.</p>
      ) : (
        <TableScroll label="Boards, table">
          <table>
            <thead>
              <tr>
                <th scope="col">Board</th>
                <th scope="col">Type</th>
                <th scope="col" class="number">
                  Sprints
                </th>
              </tr>
            </thead>
            <tbody>
              {boards.map((board) => (
                <tr key={`${board.instance}:${board.id}`}>
                  <td class="wide">
                    <Name text={board.name} class="block" />
                    {problemsOf(board).map((problem) => (
                      <span key={problem} class="block small tone-warning-text">
                        {problem}
                      </span>
                    ))}
                  </td>
                  <td>{board.type}</td>
                  <td class="number">{count(board.sprints)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

const problemsOf = (board: StoredBoard): string[] =>
  [board.configurationError, board.membershipError].filter((problem) => problem !== null);
