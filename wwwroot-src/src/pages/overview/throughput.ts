import type { ThroughputWeek } from "../../api/pages";
import { amongStarts } from "../../charts/events";
import { level } from "../../charts/lines";
import type { ChartModel, LegendEntry } from "../../charts/model";
import { chartOptions } from "../../charts/options";
import { calendarDay, shortDay } from "../../shared/dates";
import { count, plural } from "../../shared/format";

/** The mean of the whole weeks; the running one would pull it down. */
export function meanOf(weeks: ThroughputWeek[]): number | null {
  const whole = weeks.filter((week) => !week.partial);
  return whole.length === 0 ? null : whole.reduce((sum, week) => sum + week.issues, 0) / whole.length;
}

const oneDecimal = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export function throughputChart(weeks: ThroughputWeek[]): ChartModel {
  const mean = meanOf(weeks);
  const legend: LegendEntry[] = [{ mark: "bar", tone: "accent", text: "issues done" }];
  if (weeks.some((week) => week.partial)) legend.push({ mark: "paleBar", tone: "accent", text: "week so far" });
  return {
    title: "Throughput by week",
    summary:
      mean === null
        ? "No whole week in this period."
        : `${plural(weeks.length, "week")}, ${oneDecimal.format(mean)} issues done in a week on average.`,
    legend,
    table: {
      columns: ["Week", "From", "Issues done", "Note"],
      rows: weeks.map((week) => [week.period, week.from, week.issues, week.partial ? "week still running" : ""]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: weeks.map((week) => shortDay(week.from)),
        datasets: [
          {
            data: weeks.map((week) => week.issues),
            backgroundColor: weeks.map((week) => (week.partial ? theme.accentPale : theme.accent)),
            borderRadius: 3,
            maxBarThickness: 28,
            categoryPercentage: 0.84,
            barPercentage: 0.92,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => (Number.isInteger(value) ? count(value) : ""),
        gutter: mean !== null,
        annotations: mean === null ? [] : level(theme, mean, `mean ${oneDecimal.format(mean)}`, theme.text, [5, 4]),
        positionOf: amongStarts(weeks.map((week) => week.from)),
        tooltipTitle: (item) => weekTitle(weeks[item?.dataIndex ?? -1]),
        tooltip: (item) => `${plural(Number(item.raw), "issue")} done`,
      }),
    }),
  };
}

const weekTitle = (week: ThroughputWeek | undefined): string =>
  week ? `Week of ${calendarDay(week.from)}${week.partial ? " (still running)" : ""}` : "";
