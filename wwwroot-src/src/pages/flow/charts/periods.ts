import type { FlowPeriod, FlowSeries } from "../../../api/flow";
import { amongStarts, type PositionOf } from "../../../charts/events";
import type { Cell } from "../../../shared/csv";
import { calendarDay, monthName, shortDay } from "../../../shared/dates";
import { type MaybeUnknown, reasonText } from "../../../shared/format";

/** The common axis of a metric's lines. */
export const periodLabels = ({ interval, periods }: FlowSeries): string[] =>
  periods.map(({ period, from }) => (interval === "month" ? monthName(period) : shortDay(from)));

/** Where an event lies on it. */
export const onAxis = ({ periods }: FlowSeries): PositionOf => amongStarts(periods.map((period) => period.from));

export function periodTitle({ interval, periods }: FlowSeries, index: number): string {
  const period = periods[index];
  if (!period) return "";
  const name = interval === "week" ? `Week of ${calendarDay(period.from)}` : nameOf(interval, period);
  return period.partial ? `${name} (not whole)` : name;
}

const nameOf = (interval: FlowSeries["interval"], { period, from }: FlowPeriod): string =>
  interval === "month" ? monthName(period) : calendarDay(from);

export const valuesOf = (series: FlowSeries, key: string): (number | null)[] =>
  series.lines.find((line) => line.key === key)?.values ?? [];

/** All lines of a metric, as a table and as the file a reader saves. */
export function seriesTable({ periods, lines }: FlowSeries): { columns: string[]; rows: Cell[][] } {
  return {
    columns: ["Period", "From", ...lines.map((line) => `${line.name} (${line.unit})`), "Note"],
    rows: periods.map((period, index) => [
      period.period,
      period.from,
      ...lines.map((line) => line.values[index] ?? null),
      period.reason === "beforeHistory" ? "before the stored history" : period.partial ? "not a whole period" : "",
    ]),
  };
}

/** Null when there is something to draw. */
export function emptyReason(metric: MaybeUnknown & { series: FlowSeries }): string | null {
  const known = metric.series.lines.some((line) => line.values.some((value) => value !== null));
  return known ? null : reasonText(metric, "Nothing is known of this period.");
}
