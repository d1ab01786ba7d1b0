import type { Burndown, BurndownDay, BurndownValues } from "../../api/sprints";
import { amongStarts } from "../../charts/events";
import type { ChartModel, ChartTheme, ChartValue } from "../../charts/model";
import { chartOptions, wholeNumber } from "../../charts/options";
import { calendarDay, shortDay } from "../../shared/dates";
import { short } from "../../shared/format";
import type { WorkUnit } from "./velocity";

/** A day on the chart; days to come have the ideal line alone. */
export interface ChartDay {
  date: string;
  values: BurndownValues | null;
  ideal: number | null;
}

const dayLength = 86_400_000;

/** The days as served and, while a sprint runs, those to its planned end. */
export function chartDays(burndown: Burndown, unit: WorkUnit): ChartDay[] {
  const past = burndown.days.map((day) => ({ date: day.date, values: day[unit], ideal: day[unit]?.ideal ?? null }));
  const last = burndown.days.at(-1);
  return last ? [...past, ...daysToCome(burndown, last, unit)] : [];
}

function daysToCome({ ideal, stepDays }: Burndown, last: BurndownDay, unit: WorkUnit): ChartDay[] {
  const start = ideal?.[unit] ?? null;
  if (!ideal || start === null) return [];
  const [from, to] = [Date.parse(ideal.from), Date.parse(ideal.to)];
  const days: ChartDay[] = [];
  for (
    let at = Date.parse(last.at) + (stepDays ?? 1) * dayLength;
    at < to + dayLength;
    at += (stepDays ?? 1) * dayLength
  ) {
    const left = Math.max(0, (to - at) / (to - from));
    days.push({ date: new Date(Math.min(at, to)).toISOString().slice(0, 10), values: null, ideal: start * left });
  }
  return days;
}

export function burndownChart(burndown: Burndown, unit: WorkUnit): ChartModel {
  const days = chartDays(burndown, unit);
  const last = burndown.days.at(-1)?.[unit];
  return {
    ...common(days, unit),
    title: "Burndown",
    summary: last
      ? `${short(burndown.days[0]?.[unit]?.remaining)} ${unit} remained at the start, ${short(last.remaining)} at the end or now.`
      : "",
    legend: [
      { mark: "line", tone: "accent", text: `remaining (${unit})` },
      { mark: "line", tone: "muted", text: "ideal" },
    ],
    configure: (theme) => ({
      type: "line",
      data: {
        labels: days.map((day) => shortDay(day.date)),
        datasets: [
          steps(days, "remaining", theme.accent),
          line(
            days.map((day) => day.ideal),
            theme.faint,
            { borderDash: [5, 4], pointRadius: 0 },
          ),
        ],
      },
      options: optionsOf(theme, days, unit, (values) => `${short(values.remaining)} ${unit} remaining`),
    }),
  };
}

export function burnUpChart(burndown: Burndown, unit: WorkUnit): ChartModel {
  const days = chartDays(burndown, unit);
  const last = burndown.days.at(-1)?.[unit];
  return {
    ...common(days, unit),
    title: "Burn-up",
    summary: last ? `${short(last.completed)} of ${short(last.scope)} ${unit} completed at the end or now.` : "",
    legend: [
      { mark: "line", tone: "good", text: `completed (${unit})` },
      { mark: "line", tone: "accent", text: "scope" },
    ],
    configure: (theme) => ({
      type: "line",
      data: {
        labels: days.map((day) => shortDay(day.date)),
        datasets: [steps(days, "scope", theme.accent), steps(days, "completed", theme.good)],
      },
      options: optionsOf(
        theme,
        days,
        unit,
        (values) => `${short(values.completed)} of ${short(values.scope)} ${unit} completed`,
      ),
    }),
  };
}

const line = (data: ChartValue[], color: string, more: object) => ({
  data,
  borderColor: color,
  backgroundColor: color,
  borderWidth: 2,
  pointRadius: 2,
  ...more,
});

/** What holds from a day on until the next. */
const steps = (days: ChartDay[], field: "remaining" | "completed" | "scope", color: string) =>
  line(
    days.map((day) => day.values?.[field] ?? null),
    color,
    { stepped: "after" as const },
  );

const optionsOf = (theme: ChartTheme, days: ChartDay[], unit: WorkUnit, words: (values: BurndownValues) => string) =>
  chartOptions(theme, {
    value: wholeNumber,
    positionOf: amongStarts(days.map((day) => day.date)),
    tooltipTitle: (item) => titleOf(days[item?.dataIndex ?? -1]),
    tooltip: (item) => (item.datasetIndex === 0 ? tip(days[item.dataIndex], unit, words) : []),
  });

const titleOf = (day: ChartDay | undefined): string => (day ? calendarDay(day.date) : "");

function tip(day: ChartDay | undefined, unit: WorkUnit, words: (values: BurndownValues) => string): string[] {
  if (!day?.values) return [];
  const { added, removed, reestimated } = day.values;
  const changes = [
    added > 0 ? `${short(added)} added` : "",
    removed > 0 ? `${short(removed)} removed` : "",
    reestimated !== 0 ? `${short(reestimated)} ${unit} re-estimated` : "",
  ].filter((part) => part !== "");
  return changes.length > 0 ? [words(day.values), changes.join(", ")] : [words(day.values)];
}

const common = (days: ChartDay[], unit: WorkUnit): Pick<ChartModel, "table"> => ({
  table: {
    columns: ["Day", "Remaining", "Completed", "Scope", "Added", "Removed", "Re-estimated", "Ideal"].map(
      (name, index) => (index === 0 ? name : `${name} (${unit})`),
    ),
    rows: days.map(({ date, values, ideal }) => [
      date,
      values?.remaining ?? null,
      values?.completed ?? null,
      values?.scope ?? null,
      values?.added ?? null,
      values?.removed ?? null,
      values?.reestimated ?? null,
      ideal,
    ]),
  },
});
