import type { ChartModel } from "./model";
import { readTheme } from "./theme";

const margin = 24;
const head = 52;

/** The chart as a PNG that can stand alone: with its title, on the page's background. */
export function pictureOf(canvas: HTMLCanvasElement, model: ChartModel, subtitle: string): Promise<Blob | null> {
  const theme = readTheme();
  const scale = canvas.width / canvas.clientWidth || 1;
  const sheet = document.createElement("canvas");
  sheet.width = canvas.width + 2 * margin * scale;
  sheet.height = canvas.height + (head + 2 * margin) * scale;
  const pen = sheet.getContext("2d");
  if (!pen) return Promise.resolve(null);
  pen.fillStyle = theme.surface;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.fillStyle = theme.text;
  pen.font = `600 ${16 * scale}px ${theme.font}`;
  pen.fillText(model.title, margin * scale, (margin + 14) * scale);
  pen.fillStyle = theme.muted;
  pen.font = `${12 * scale}px ${theme.font}`;
  pen.fillText(subtitle, margin * scale, (margin + 34) * scale);
  pen.drawImage(canvas, margin * scale, (margin + head) * scale);
  return new Promise((resolve) => sheet.toBlob(resolve, "image/png"));
}
