import type { KpiOf } from "../api/kpi";
import type { SprintSummary } from "../api/sprints";
import { amongEnds } from "../charts/events";
import type { ChartModel } from "../charts/model";
import { chartOptions } from "../charts/options";
import { count, percent } from "../shared/format";
import type { KpiLook } from "./look";

export type SprintPredictability = KpiOf<
  "sprintPredictability",
  {
    committed: number;
    completedOfCommitted: number;
    addedAfterStart: number;
    removed: number;
    carriedOver: number;
    points: { committed: number; completedOfCommitted: number; unestimated: number };
    sprints: SprintSummary[];
    /** Of which these are the latest. */
    sprintsTotal: number;
  }
>;

declare module "./index" {
  interface KpisByName {
    sprintPredictability: SprintPredictability;
  }
}

export const look: KpiLook<SprintPredictability> = {
  facts(details) {
    const { points } = details;
    const facts = [
      { name: "Committed", value: count(details.committed) },
      { name: "Completed of these", value: count(details.completedOfCommitted) },
      { name: "Added after start", value: count(details.addedAfterStart) },
      { name: "Removed", value: count(details.removed) },
      { name: "Carried over", value: count(details.carriedOver) },
    ];
    if (points.committed === 0) return facts;
    const unestimated = `${count(points.unestimated)} of the committed issues have no estimate`;
    const value = `${count(points.completedOfCommitted)} of ${count(points.committed)}`;
    return [...facts, { name: "In points", value, explanation: unestimated }];
  },
  chart: ({ details }) => commitmentChart(details?.sprints ?? []),
  list: {
    title: "Carried over",
    hint: "in most sprints first",
    none: "Every issue of the sprints that closed was done or taken out.",
    columns: ["sprints"],
    evidence: (page) => page.carriedOver,
  },
};

const bars = { borderRadius: 3, maxBarThickness: 40, categoryPercentage: 0.8, grouped: false };

/** Each sprint's commitment, and how much of it was done. */
function commitmentChart(sprints: SprintSummary[]): ChartModel {
  return {
    title: "Commitment by sprint",
    summary: sprints
      .map((sprint) => `${sprint.name}: ${sprint.completedOfCommitted} of ${sprint.committed} done`)
      .join("; "),
    legend: [
      { mark: "bar", tone: "accent", text: "completed of committed" },
      { mark: "paleBar", tone: "accent", text: "committed" },
    ],
    table: {
      columns: [
        "Sprint",
        "Board",
        "Ended",
        "Committed",
        "Completed",
        "Predictability (%)",
        "Added",
        "Removed",
        "Carried over",
      ],
      rows: sprints.map((sprint) => [
        sprint.name,
        sprint.boardName,
        sprint.completedAt,
        sprint.committed,
        sprint.completedOfCommitted,
        sprint.value,
        sprint.added,
        sprint.removed,
        sprint.carriedOver,
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: sprints.map((sprint) => sprint.name),
        datasets: [
          {
            ...bars,
            data: sprints.map((each) => each.completedOfCommitted),
            backgroundColor: theme.accent,
            barPercentage: 0.55,
          },
          {
            ...bars,
            data: sprints.map((each) => each.committed),
            backgroundColor: theme.accentPale,
            barPercentage: 0.9,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => (Number.isInteger(value) ? count(value) : ""),
        positionOf: amongEnds(sprints.map((sprint) => sprint.completedAt)),
        tooltip: (item) => (item.datasetIndex === 0 ? tip(sprints[item.dataIndex]) : []),
      }),
    }),
  };
}

const tip = (sprint: SprintSummary | undefined): string[] =>
  sprint
    ? [
        `${percent(sprint.value)}: ${sprint.completedOfCommitted} of ${sprint.committed} completed`,
        `${sprint.added} added, ${sprint.removed} removed, ${sprint.carriedOver} carried over`,
      ]
    : [];
