import type { VelocityBoard } from "../../api/sprints";
import { count, percent, short } from "../../shared/format";
import { Name } from "../../shared/Name";
import { TableScroll } from "../../shared/TableScroll";
import { usePlace, withParams } from "../../state/location";
import { spreadOf, type WorkUnit } from "./velocity";

/** Many boards in a line each; a board's name narrows the page to it and shows its chart. */
export function BoardsTable({ boards, unit }: { boards: VelocityBoard[]; unit: WorkUnit }) {
  const several = new Set(boards.map((board) => board.instance)).size > 1;
  return (
    <section class="card" aria-label="Velocity by board">
      <TableScroll label="Velocity by board, table">
        <table>
          <thead>
            <tr>
              <th scope="col">Board</th>
              {["Sprints", `Mean (${unit})`, "Usually (p15 – p85)", "Least – most", "Predictability"].map((title) => (
                <th key={title} scope="col" class="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boards.map((board) => (
              <Row key={`${board.instance}:${board.boardId}`} board={board} unit={unit} several={several} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function Row({ board, unit, several }: { board: VelocityBoard; unit: WorkUnit; several: boolean }) {
  const place = usePlace();
  const spread = spreadOf(board, unit);
  const name = <Name text={board.boardName ?? "Sprints without a board"} class="block" />;
  const narrowed = withParams(place, {
    boards: board.boardId === null ? null : String(board.boardId),
    ...(several ? { instance: board.instance } : {}),
  });
  return (
    <tr>
      <th scope="row" class="wide">
        {board.boardId === null ? name : <a href={narrowed}>{name}</a>}
      </th>
      <td class="number">{count(board.issues.sprints)}</td>
      <td class="number">{short(spread?.mean)}</td>
      <td class="number">
        {short(spread?.p15)} – {short(spread?.p85)}
      </td>
      <td class="number">
        {short(spread?.min)} – {short(spread?.max)}
      </td>
      <td class="number">{percent(board.predictability)}</td>
    </tr>
  );
}
