export type Cell = string | number | boolean | null | undefined;

/** RFC 4180. A text that a spreadsheet would run as a formula is led by an apostrophe. */
export function csv(columns: string[], rows: Cell[][]): string {
  return `${[columns, ...rows].map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

function field(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "string" ? neutral(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const neutral = (text: string): string => (/^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
