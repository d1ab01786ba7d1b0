import type { Cell } from "../shared/csv";
import { unknown } from "../shared/format";
import { TableScroll } from "../shared/TableScroll";
import type { ChartModel } from "./model";

const twoDecimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

const shown = (cell: Cell): string => {
  if (cell === null || cell === undefined) return unknown;
  return typeof cell === "number" ? twoDecimals.format(cell) : String(cell);
};

/** The same data in rows, for those who read better than they see. */
export function ChartTable({ model }: { model: ChartModel }) {
  return (
    <TableScroll label={`${model.title} as a table`} class="chart-table">
      <table>
        <thead>
          <tr>
            {model.table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={model.table.columns[column]} class={typeof cell === "number" ? "number" : ""}>
                  <Linked href={column === 0 ? model.table.links?.[index] : undefined}>{shown(cell)}</Linked>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Linked({ href, children }: { href: string | undefined; children: string }) {
  if (href === undefined) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
