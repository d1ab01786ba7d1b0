import type { ChartConfiguration } from "chart.js";
import type { Cell } from "../shared/csv";

/** One chart, before it is drawn: the same data as picture, sentence, table and file. */
export interface ChartModel {
  title: string;
  /** What a screen reader says instead of the picture. */
  summary: string;
  table: {
    columns: string[];
    rows: Cell[][];
    /** Where the first cell of each row leads. */
    links?: (string | undefined)[];
  };
  legend: LegendEntry[];
  configure(theme: ChartTheme): ChartConfiguration<"bar" | "line", ChartValue[], string>;
  /** Pixels; the default suits a card. */
  height?: number;
}

/** The last is a point of a scatterplot. */
export type ChartValue = number | null | [number, number] | { x: number; y: number };

export type LegendMark = "line" | "dash" | "bar" | "band" | "hollow" | "signal" | "paleBar" | "rule";

export interface LegendEntry {
  mark: LegendMark;
  tone: Tone;
  text: string;
}

export type Tone = "accent" | "muted" | "good" | "warning" | "critical" | Category;

/** Colours that tell parts of a whole apart. */
export type Category =
  | "category1"
  | "category2"
  | "category3"
  | "category4"
  | "category5"
  | "category6"
  | "categoryNone";

export const categories: Category[] = ["category1", "category2", "category3", "category4", "category5", "category6"];

/** The colours and the font of the page, as the canvas needs them. */
export interface ChartTheme extends Record<Category, string> {
  text: string;
  muted: string;
  faint: string;
  grid: string;
  surface: string;
  accent: string;
  accentPale: string;
  band: string;
  good: string;
  warning: string;
  critical: string;
  font: string;
}
