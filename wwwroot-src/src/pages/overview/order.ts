import type { ComparisonRow } from "../../api/comparison";

/** By name, or by a column; what is not known stands last either way. */
export interface Order {
  /** Null: the name. */
  column: number | null;
  descending: boolean;
}

export function ordered(rows: ComparisonRow[], { column, descending }: Order): ComparisonRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const byName = a.name.localeCompare(b.name);
    if (column === null) return sign * byName;
    const [left, right] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
    if (left === null || right === null) return left === right ? byName : left === null ? 1 : -1;
    return sign * (left - right) || byName;
  });
}
