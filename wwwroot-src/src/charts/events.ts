import type { AnnotationOptions } from "chartjs-plugin-annotation";
import { events } from "../state/events";
import { upright } from "./lines";
import type { ChartTheme } from "./model";

/** Where a calendar day lies on a chart's axis; null: outside of it. */
export type PositionOf = (date: string) => number | null;

/** The events as vertical lines behind the data. */
export const eventLines = (theme: ChartTheme, positionOf: PositionOf): AnnotationOptions[] =>
  events.get().flatMap(({ date, text }, index) => {
    const at = positionOf(date);
    return at === null
      ? []
      : [{ ...upright(theme, at, text, theme.muted, index % 3), drawTime: "beforeDatasetsDraw" as const }];
  });

const day = 86_400_000;

/** On an axis of days or periods: within the one that it happened in, whose middle is the mark. The last is as long as the one before it. */
export const amongStarts =
  (starts: string[]): PositionOf =>
  (date) => {
    const index = starts.findLastIndex((start) => start <= date);
    if (index < 0) return null;
    const timeOf = (k: number) => Date.parse(starts[k] ?? "");
    const whole = index + 1 < starts.length ? index : index - 1;
    const length = whole < 0 ? day : timeOf(whole + 1) - timeOf(whole);
    const share = (Date.parse(date) - timeOf(index) + day / 2) / length;
    return share > 1 ? null : Math.min(Math.max(index - 0.5 + share, 0), starts.length - 1);
  };

/** On an axis of what ended, like closed sprints: before the first one that ended on that day or later. */
export const amongEnds =
  (ends: (string | null)[]): PositionOf =>
  (date) => {
    const next = ends.findIndex((end) => end !== null && end.slice(0, 10) >= date);
    return next <= 0 ? null : next - 0.5;
  };
