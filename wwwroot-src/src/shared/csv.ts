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

/** Hands the reader a file made in the browser; nothing leaves the origin. */
export function download(name: string, content: Blob | string, type = "text/csv;charset=utf-8"): void {
  // Spreadsheets take a CSV for UTF-8 only when it starts with a byte order mark.
  const blob = typeof content === "string" ? new Blob(["\ufeff", content], { type }) : content;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const fileName = (title: string, extension: string): string =>
  `${
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "kpi"
  }.${extension}`;
