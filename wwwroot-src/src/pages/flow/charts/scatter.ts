import type { CycleTimeFlow, Scatter } from "../../../api/flow";
import { level } from "../../../charts/lines";
import type { ChartModel } from "../../../charts/model";
import { chartOptions } from "../../../charts/options";
import { dayAndTime } from "../../../shared/dates";
import { axisMeasure, count, days, plural } from "../../../shared/format";
import { safeUrl } from "../../../shared/safeUrl";

const percentiles = ["p50", "p85", "p95"] as const;
const nothing: Scatter = { total: 0, shown: 0, rule: "all", keys: [], doneAt: [], days: [], jira: [], jiras: [] };

/** Each finished issue by its day and its time, with the percentiles across. */
export function scatterChart(metric: CycleTimeFlow, window: { from: string; to: string }): ChartModel {
  const scatter = metric.details?.scatter ?? nothing;
  const points = pointsOf(scatter);
  return {
    title: "Cycle time of each issue",
    summary: `${plural(scatter.total, "issue")}: half took ${days(metric.details?.p50)} or less, 85 % ${days(metric.details?.p85)} or less.`,
    legend: [
      {
        mark: "hollow",
        tone: "accent",
        text:
          scatter.rule === "all" ? "an issue" : `an issue (${count(scatter.shown)} of ${count(scatter.total)} drawn)`,
      },
    ],
    table: {
      columns: ["Key", "Done", "Cycle time (days)"],
      rows: points.map((point) => [point.key, point.doneAt, point.days]),
      links: points.map((point) => point.link),
    },
    configure: (theme) => ({
      type: "line",
      data: {
        labels: [],
        datasets: [
          {
            data: points.map((point) => ({ x: Date.parse(point.doneAt), y: point.days })),
            showLine: false,
            pointRadius: 4,
            pointHoverRadius: 6,
            pointBackgroundColor: theme.accentPale,
            pointBorderColor: theme.accent,
            pointBorderWidth: 1.5,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => axisMeasure(value, "days"),
        time: { from: Date.parse(window.from), to: Date.parse(window.to) },
        positionOf: (date) => within(window, Date.parse(date)),
        gutter: true,
        annotations: percentiles.flatMap((name) => {
          const value = metric.details?.[name] ?? null;
          if (value === null) return [];
          const lines = level(theme, value, `${name} ${days(value)}`, theme.text, [5, 4]);
          return named(metric, points).includes(name) ? lines : lines.slice(0, 1);
        }),
        link: (index) => points[index]?.link,
        tooltipTitle: (item) => points[item?.dataIndex ?? -1]?.key ?? "",
        tooltip: (item) => {
          const point = points[item.dataIndex];
          const open = point?.link ? ["click: open it in Jira"] : [];
          return point ? [days(point.days), `done ${dayAndTime(point.doneAt)}`, ...open] : [];
        },
      }),
    }),
  };
}

const within = ({ from, to }: { from: string; to: string }, at: number): number | null =>
  at >= Date.parse(from) && at <= Date.parse(to) ? at : null;

interface ScatterPoint {
  key: string;
  doneAt: string;
  days: number;
  /** The page in its own Jira. */
  link: string | undefined;
}

export const pointsOf = ({ keys, doneAt, days, jira, jiras }: Scatter): ScatterPoint[] =>
  keys.map((key, index) => ({
    key,
    doneAt: doneAt[index] ?? "",
    days: days[index] ?? 0,
    link: linkOf(key, jiras[jira[index] ?? 0]?.url),
  }));

const linkOf = (key: string, jira: string | undefined): string | undefined =>
  jira === undefined ? undefined : safeUrl(`${jira.replace(/\/+$/, "")}/browse/${encodeURIComponent(key)}`);

const leastGap = 0.06;

/** The percentiles whose names don't run into each other, the upper ones first. */
export function named({ details }: Pick<CycleTimeFlow, "details">, points: { days: number }[]): string[] {
  const gap = leastGap * Math.max(0, ...points.map((point) => point.days));
  let last = Number.POSITIVE_INFINITY;
  return [...percentiles].reverse().filter((name) => {
    const value = details?.[name] ?? null;
    if (value === null || last - value < gap) return false;
    last = value;
    return true;
  });
}
