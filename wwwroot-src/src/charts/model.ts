import type { ChartConfiguration } from "chart.js";
import type { Cell } from "../ui/csv";

/** One chart, before it is drawn: the same data as picture, sentence, table and file. */
export interface ChartModel {
  title: string;
  /** What a screen reader says instead of the picture. */
  summary: string;
  table: { columns: string[]; rows: Cell[][] };
  legend: LegendEntry[];
  configure(theme: ChartTheme): ChartConfiguration<"bar" | "line", ChartValue[], string>;
  /** Pixels; the default suits a card. */
  height?: number;
}

export type ChartValue = number | null | [number, number];

export type LegendMark = "line" | "dash" | "bar" | "band" | "hollow" | "signal" | "paleBar" | "rule";

export interface LegendEntry {
  mark: LegendMark;
  tone: Tone;
  text: string;
}

export type Tone = "accent" | "muted" | "good" | "warning" | "critical";

/** The colours and the font of the page, as the canvas needs them. */
export interface ChartTheme {
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
