import type { Cell } from "../shared/csv";
import { type Column, DataTable } from "../shared/DataTable";
import { unknown } from "../shared/format";
import type { ChartModel } from "./model";

const twoDecimals = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

const shown = (cell: Cell): string => {
  if (cell === null || cell === undefined) return unknown;
  return typeof cell === "number" ? twoDecimals.format(cell) : String(cell);
};

/** The same data in rows, for those who read better than they see. */
export function ChartTable({ model: { title, table } }: { model: ChartModel }) {
  return (
    <DataTable
      label={`${title} as a table`}
      class="chart-table"
      rows={table.rows}
      keyOf={(_, row) => row}
      columns={table.columns.map(
        (name, column): Column<Cell[]> => ({
          title: name,
          kind: table.rows.some((row) => typeof row[column] === "number") ? "number" : undefined,
          cell: (row, index) => (
            <Linked href={column === 0 ? table.links?.[index] : undefined}>{shown(row[column])}</Linked>
          ),
        }),
      )}
    />
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
