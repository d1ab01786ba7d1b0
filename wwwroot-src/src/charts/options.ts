import type { Chart, ChartEvent, ChartOptions, ScaleOptionsByType, TooltipItem } from "chart.js";
import type { AnnotationOptions } from "chartjs-plugin-annotation";
import { shortDayOf } from "../shared/dates";
import { count } from "../shared/format";
import { eventLines, type PositionOf } from "./events";
import type { ChartTheme } from "./model";

type Item = TooltipItem<"bar" | "line">;

interface Wishes {
  value: (value: number) => string;
  /** Names beside the lines need room at the right. */
  gutter?: boolean;
  annotations?: AnnotationOptions[];
  /** Of a chart over time: where its axis has a day, for the events of the configuration. */
  positionOf?: PositionOf;
  horizontal?: boolean;
  max?: number;
  /** The plot is over time, from one instant to another, and not over categories. */
  time?: { from: number; to: number };
  stacked?: boolean;
  tooltip?: (item: Item) => string | string[];
  tooltipTitle?: (item: Item | undefined) => string;
  /** Where a click on a point leads. */
  link?: (index: number) => string | undefined;
  axisTitle?: string;
}

/** What all charts share: quiet axes, our font, a tooltip in our colours. */
export function chartOptions(theme: ChartTheme, wishes: Wishes): ChartOptions<"bar" | "line"> {
  const value = valueAxis(theme, wishes);
  const category = wishes.time ? timeAxis(theme, wishes.time) : categoryAxis(theme, wishes);
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    indexAxis: wishes.horizontal ? "y" : "x",
    interaction: wishes.time
      ? { mode: "nearest", intersect: false, axis: "xy" }
      : { mode: "index", intersect: false, axis: wishes.horizontal ? "y" : "x" },
    layout: { padding: { top: 8, right: wishes.gutter ? gutterWidth : 8 } },
    scales: wishes.horizontal ? { x: value, y: category } : { x: category, y: value },
    plugins: {
      annotation: { annotations: annotationsOf(theme, wishes), clip: false },
      tooltip: tooltip(theme, wishes),
    },
    ...(wishes.link && linked(wishes.link)),
  };
}

const annotationsOf = (theme: ChartTheme, { annotations = [], positionOf }: Wishes): AnnotationOptions[] =>
  positionOf ? [...annotations, ...eventLines(theme, positionOf)] : annotations;

/** Points that open a page of their own. */
function linked(
  link: (index: number) => string | undefined,
): Pick<ChartOptions<"bar" | "line">, "onClick" | "onHover"> {
  const under = (event: ChartEvent, chart: Chart) => {
    if (!event.native) return undefined;
    const [point] = chart.getElementsAtEventForMode(event.native, "nearest", { intersect: true }, false);
    return point && link(point.index);
  };
  return {
    onClick: (event, _, chart) => {
      const href = under(event, chart);
      if (href) window.open(href, "_blank", "noopener,noreferrer");
    },
    onHover: (event, _, chart) => {
      chart.canvas.style.cursor = under(event, chart) ? "pointer" : "";
    },
  };
}

/** Where the names of horizontal lines stand, beside the plot. */
export const gutterWidth = 72;

const fontOf = (theme: ChartTheme, size = 12) => ({ family: theme.font, size });

function valueAxis(theme: ChartTheme, wishes: Wishes) {
  return {
    beginAtZero: true,
    max: wishes.max,
    stacked: wishes.stacked,
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false },
    title: {
      display: wishes.axisTitle !== undefined,
      text: wishes.axisTitle ?? "",
      color: theme.muted,
      font: fontOf(theme),
    },
    ticks: {
      color: theme.muted,
      font: fontOf(theme),
      padding: 8,
      maxTicksLimit: 6,
      callback: (tick: string | number) => wishes.value(Number(tick)),
    },
  } satisfies Partial<Record<keyof ScaleOptionsByType<"linear">, unknown>>;
}

function timeAxis(theme: ChartTheme, { from, to }: { from: number; to: number }) {
  return {
    type: "linear" as const,
    min: from,
    max: to,
    border: { color: theme.grid },
    grid: { display: false },
    ticks: {
      color: theme.muted,
      font: fontOf(theme),
      padding: 4,
      maxRotation: 0,
      maxTicksLimit: 7,
      callback: (tick: string | number) => shortDayOf(Number(tick)),
    },
  };
}

function categoryAxis(theme: ChartTheme, wishes: Wishes) {
  return {
    stacked: wishes.stacked,
    border: { color: theme.grid },
    grid: { display: false },
    ticks: {
      color: theme.muted,
      font: fontOf(theme),
      padding: 4,
      maxRotation: 0,
      autoSkip: !wishes.horizontal,
      autoSkipPadding: 12,
      callback(this: LabelledAxis, index: string | number) {
        return shorten(this.getLabelForValue(Number(index)), labelLength(this.chart.width, wishes));
      },
    },
  };
}

function tooltip(theme: ChartTheme, wishes: Wishes) {
  return {
    backgroundColor: theme.text,
    titleColor: theme.surface,
    bodyColor: theme.surface,
    titleFont: { ...fontOf(theme), weight: 600 },
    bodyFont: fontOf(theme),
    padding: 10,
    cornerRadius: 6,
    displayColors: false,
    callbacks: {
      title: (items: Item[]) =>
        wishes.tooltipTitle ? wishes.tooltipTitle(items[0]) : shorten(items[0]?.label ?? "", 60),
      label: (item: Item) => wishes.tooltip?.(item) ?? wishes.value(Number(item.raw)),
    },
  } as const;
}

interface LabelledAxis {
  chart: { width: number };
  getLabelForValue(index: number): string;
}

function labelLength(width: number, wishes: Wishes): number {
  if (!wishes.horizontal) return 16;
  return width < 320 ? 13 : 24;
}

/** Names may be 200 characters long; an axis is not the place for them. */
export function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** Axis labels of what is counted. */
export const wholeNumber = (value: number): string => (Number.isInteger(value) ? count(value) : "");

/** Of a chart of horizontal bars, however many there are: another filter doesn't move the page. */
export const barsHeight = 340;
