import type { ComponentChildren } from "preact";
import { DownIcon, UpIcon } from "./icons";

export interface Column<R> {
  /** "" for a picture of the column beside it. */
  title: string;
  /** Figures stand at the end of their cell; "wide" takes the room that is left, "text" is cut. */
  kind?: "number" | "wide" | "summary" | "text" | "nowrap";
  class?: string;
  /** Its cells name their rows. */
  head?: boolean;
  cell(row: R, index: number): ComponentChildren;
  tip?(row: R): string | undefined;
  /** By which a sort names it. */
  key?: string;
  /** A sort starts where it tells most. */
  startsDescending?: boolean;
}

export interface Sorting {
  by: string | null;
  descending: boolean;
  onSort(by: string, descending: boolean): void;
}

interface DataTableProps<R> {
  label: string;
  columns: Column<NoInfer<R>>[];
  rows: R[];
  keyOf(row: NoInfer<R>, index: number): string | number;
  /** What it means that there are no rows. */
  empty?: string;
  class?: string;
  rowClass?(row: NoInfer<R>): string;
  /** Absent: the order is fixed. */
  sorting?: Sorting;
  /** What is to be said of a row over the whole width. */
  below?(row: NoInfer<R>): ComponentChildren;
}

/** Rows under titles. What is wider than the screen scrolls by itself. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { label, columns, rows, keyOf, empty = "", sorting, rowClass, below } = props;
  if (rows.length === 0) return <p class="nothing">{empty}</p>;
  return (
    <TableScroll label={label}>
      <table class={props.class}>
        <thead>
          <tr>{columns.map((column) => titleOf(column, sorting))}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const more = below?.(row);
            return [
              <tr key={keyOf(row, index)} class={more ? "has-remarks" : rowClass?.(row)}>
                {columns.map((column) => cellOf(column, row, index))}
              </tr>,
              more && (
                <tr key={`${keyOf(row, index)} more`} class="remarks">
                  <td colSpan={columns.length}>{more}</td>
                </tr>
              ),
            ];
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

const classOf = ({ kind, class: more }: Pick<Column<never>, "kind" | "class">): string | undefined =>
  kind && more ? `${kind} ${more}` : (kind ?? more);

function titleOf<R>(column: Column<R>, sorting: Sorting | undefined) {
  const { title, key = title, startsDescending = false } = column;
  if (title === "") return <td key={key} class={classOf(column)} />;
  const sorted = sorting?.by === key;
  const descending = sorting?.descending === true;
  return (
    <th
      key={key}
      scope="col"
      class={classOf(column)}
      aria-sort={sorted ? (descending ? "descending" : "ascending") : undefined}
    >
      {sorting ? (
        <button
          type="button"
          class="sort-button"
          onClick={() => sorting.onSort(key, sorted ? !descending : startsDescending)}
        >
          {title}
          {sorted && (descending ? <DownIcon /> : <UpIcon />)}
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function cellOf<R>(column: Column<R>, row: R, index: number) {
  const { key = column.title, head, cell, tip } = column;
  const content = cell(row, index);
  return head ? (
    <th key={key} scope="row" class={classOf(column)}>
      {content}
    </th>
  ) : (
    <td key={key} class={classOf(column)} title={tip?.(row)}>
      {content}
    </td>
  );
}

/** A table that may be wider than the screen: it scrolls by itself, also by keyboard. */
export function TableScroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div class="table-scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
