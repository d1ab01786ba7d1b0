import type { Chart } from "chart.js";
import type { AnnotationOptions } from "chartjs-plugin-annotation";
import type { Limits, Thresholds } from "../api/kpi";
import type { ChartTheme } from "./model";

/** Lines and bands over a chart: thresholds, process limits, events, percentiles. */
const label = (theme: ChartTheme, content: string, color: string, position: "start" | "end") => ({
  display: true,
  content,
  position,
  color,
  backgroundColor: theme.surface,
  font: { family: theme.font, size: 11, weight: 500 as const },
  padding: { x: 4, y: 1 },
});

/** A horizontal line, its name beside the plot. */
export function level(
  theme: ChartTheme,
  value: number,
  text: string,
  color: string,
  dash: number[],
): AnnotationOptions[] {
  const line: AnnotationOptions = {
    type: "line",
    yMin: value,
    yMax: value,
    borderColor: color,
    borderWidth: 1.25,
    borderDash: dash,
  };
  const name: AnnotationOptions = {
    type: "label",
    xValue: ({ chart }) => chart.scales.x?.max ?? 0,
    yValue: value,
    xAdjust: ({ chart }) => besidePlot(chart),
    position: { x: "start", y: "center" },
    content: text,
    color,
    font: { family: theme.font, size: 11, weight: 500 },
    padding: 0,
  };
  return [line, name];
}

/** From the last category's middle to just beyond the plot. */
function besidePlot(chart: Chart): number {
  const axis = chart.scales.x;
  return axis ? chart.chartArea.right - axis.getPixelForValue(axis.max) + 6 : 0;
}

/** A vertical line, its name at the top; names in a row stand on different heights. */
export function upright(theme: ChartTheme, at: number, text: string, color: string, row = 0): AnnotationOptions {
  return {
    type: "line",
    xMin: at,
    xMax: at,
    borderColor: color,
    borderWidth: 1.25,
    borderDash: [4, 3],
    label: { ...label(theme, text, color, "end"), yAdjust: row * 17, rotation: 0, drawTime: "afterDatasetsDraw" },
  };
}

export function processBand(theme: ChartTheme, limits: Limits): AnnotationOptions[] {
  return [
    {
      type: "box",
      yMin: limits.lower,
      yMax: limits.upper,
      backgroundColor: theme.band,
      borderWidth: 0,
      drawTime: "beforeDatasetsDraw",
    },
    {
      type: "line",
      yMin: limits.mean,
      yMax: limits.mean,
      borderColor: theme.faint,
      borderWidth: 1,
      drawTime: "beforeDatasetsDraw",
    },
  ];
}

/** Whether there is a threshold whose name needs room. */
export const named = ({ warning, critical }: Thresholds): boolean => warning !== null || critical !== null;

export function thresholdLines(
  theme: ChartTheme,
  { warning, critical }: Thresholds,
  format: (value: number) => string,
): AnnotationOptions[] {
  const lines: AnnotationOptions[] = [];
  if (warning !== null) lines.push(...level(theme, warning, `target ${format(warning)}`, theme.good, [6, 4]));
  if (critical !== null) lines.push(...level(theme, critical, `limit ${format(critical)}`, theme.critical, [6, 4]));
  return lines;
}
