import type { Spread, VelocityBoard, VelocitySprint } from "../../api/sprints";
import { amongEnds } from "../../charts/events";
import { level, processBand } from "../../charts/lines";
import type { ChartModel, ChartTheme } from "../../charts/model";
import { chartOptions, wholeNumber } from "../../charts/options";
import { dayOf } from "../../shared/dates";
import { count, percent, short } from "../../shared/format";

export const workUnits = ["issues", "points", "hours"] as const;
export type WorkUnit = (typeof workUnits)[number];

const bars = { borderRadius: 3, maxBarThickness: 26, categoryPercentage: 0.8, barPercentage: 0.92 };

const amountsOf = (sprint: VelocitySprint | undefined, unit: WorkUnit) =>
  (unit === "issues" ? sprint : sprint?.[unit]) ?? null;

/** Null where the board doesn't estimate in the unit. */
export const spreadOf = (board: VelocityBoard, unit: WorkUnit): Spread | null => board[unit];

export const unestimated = (unit: WorkUnit): string => `This board does not estimate in ${unit}.`;

/** What each sprint committed and completed, with the band that most sprints end in. */
export function velocityChart(board: VelocityBoard, unit: WorkUnit): ChartModel {
  const { sprints } = board;
  const spread = spreadOf(board, unit);
  return {
    title: board.boardName ?? "Sprints without a board",
    summary: spread
      ? `${count(spread.sprints)} sprints, ${short(spread.mean)} ${unit} completed on average, usually ${short(spread.p15)} to ${short(spread.p85)}.`
      : unestimated(unit),
    legend: [
      { mark: "paleBar", tone: "accent", text: "committed" },
      { mark: "bar", tone: "accent", text: `completed (${unit})` },
      { mark: "band", tone: "muted", text: "p15 to p85" },
    ],
    table: {
      columns: ["Sprint", "Ended", `Committed (${unit})`, `Completed (${unit})`, "Predictability (%)"],
      rows: sprints.map((sprint) => [
        sprint.name,
        sprint.completedAt,
        amountsOf(sprint, unit)?.committed ?? null,
        amountsOf(sprint, unit)?.completed ?? null,
        sprint.value,
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: sprints.map((sprint) => sprint.name),
        datasets: [
          {
            ...bars,
            data: sprints.map((s) => amountsOf(s, unit)?.committed ?? null),
            backgroundColor: theme.accentPale,
          },
          { ...bars, data: sprints.map((s) => amountsOf(s, unit)?.completed ?? null), backgroundColor: theme.accent },
        ],
      },
      options: chartOptions(theme, {
        value: wholeNumber,
        gutter: true,
        annotations: spread ? spreadLines(theme, spread) : [],
        positionOf: amongEnds(sprints.map((sprint) => sprint.completedAt)),
        tooltip: (item) => (item.datasetIndex === 0 ? tip(sprints[item.dataIndex], unit) : []),
      }),
    }),
  };
}

function spreadLines(theme: ChartTheme, { mean, p15, p85 }: Spread) {
  if (mean === null || p15 === null || p85 === null) return [];
  return [
    ...processBand(theme, { mean, lower: p15, upper: p85 }),
    ...level(theme, mean, `mean ${short(mean)}`, theme.text, [5, 4]),
  ];
}

function tip(sprint: VelocitySprint | undefined, unit: WorkUnit): string[] {
  const amounts = amountsOf(sprint, unit);
  if (!sprint || !amounts) return [];
  return [
    `${short(amounts.completed)} ${unit} completed, ${short(amounts.committed)} committed`,
    `${percent(sprint.value)} of the commitment`,
    `ended ${dayOf(sprint.completedAt)}`,
  ];
}
