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
