import type { VelocityBoard } from "../../api/sprints";
import { type Column, DataTable } from "../../shared/DataTable";
import { count, percent, short } from "../../shared/format";
import { Name } from "../../shared/Name";
import { usePlace, withParams } from "../../state/location";
import { spreadOf, type WorkUnit } from "./velocity";

/** Many boards in a line each; a board's name narrows the page to it and shows its chart. */
export function BoardsTable({ boards, unit }: { boards: VelocityBoard[]; unit: WorkUnit }) {
  const several = new Set(boards.map((board) => board.instance)).size > 1;
  const figure = (title: string, text: (board: VelocityBoard) => string): Column<VelocityBoard> => ({
    title,
    kind: "number",
    cell: text,
  });
  const span = (board: VelocityBoard, from: "p15" | "min", to: "p85" | "max") => {
    const spread = spreadOf(board, unit);
    return `${short(spread?.[from])} – ${short(spread?.[to])}`;
  };
  return (
    <section class="card" aria-label="Velocity by board">
      <DataTable
        label="Velocity by board, table"
        columns={[
          { title: "Board", kind: "wide", head: true, cell: (board) => <BoardName board={board} several={several} /> },
          figure("Sprints", (board) => count(board.issues.sprints)),
          figure(`Mean (${unit})`, (board) => short(spreadOf(board, unit)?.mean)),
          figure("Usually (p15 – p85)", (board) => span(board, "p15", "p85")),
          figure("Least – most", (board) => span(board, "min", "max")),
          figure("Predictability", (board) => percent(board.predictability)),
        ]}
        rows={boards}
        keyOf={({ instance, boardId }) => `${instance}:${boardId}`}
      />
    </section>
  );
}

function BoardName({ board: { boardId, boardName, instance }, several }: { board: VelocityBoard; several: boolean }) {
  const place = usePlace();
  const name = <Name text={boardName ?? "Sprints without a board"} class="block" />;
  const narrowed = { boards: String(boardId), ...(several ? { instance } : {}) };
  return boardId === null ? name : <a href={withParams(place, narrowed)}>{name}</a>;
}
