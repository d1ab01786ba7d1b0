import type { SprintOutcome, Thresholds, UnplannedSprint } from "../api/kpi";
import { axisMeasure, count, percent, plural } from "../shared/format";
import { amongEnds } from "./events";
import { named, thresholdLines } from "./lines";
import type { ChartModel } from "./model";
import { chartOptions } from "./options";

const axisPercent = (value: number): string => axisMeasure(value, "percent");
const bars = { borderRadius: 3, maxBarThickness: 40, categoryPercentage: 0.8 };

/** Each sprint's commitment, and how much of it was done. */
export function predictabilityChart(sprints: SprintOutcome[]): ChartModel {
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
            grouped: false,
            barPercentage: 0.55,
          },
          {
            ...bars,
            data: sprints.map((each) => each.committed),
            backgroundColor: theme.accentPale,
            grouped: false,
            barPercentage: 0.9,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => (Number.isInteger(value) ? count(value) : ""),
        positionOf: amongEnds(sprints.map((sprint) => sprint.completedAt)),
        tooltip: (item) => (item.datasetIndex === 0 ? predictabilityTip(sprints[item.dataIndex]) : []),
      }),
    }),
  };
}

const predictabilityTip = (sprint: SprintOutcome | undefined): string[] =>
  sprint
    ? [
        `${percent(sprint.value)}: ${sprint.completedOfCommitted} of ${sprint.committed} completed`,
        `${sprint.added} added, ${sprint.removed} removed, ${sprint.carriedOver} carried over`,
      ]
    : [];

/** Each sprint's share of unplanned work. */
export function unplannedChart(sprints: UnplannedSprint[], thresholds: Thresholds | null): ChartModel {
  return {
    title: "Unplanned share by sprint",
    summary: sprints.map((sprint) => `${sprint.name}: ${percent(sprint.percent)}`).join("; "),
    legend: [{ mark: "bar", tone: "accent", text: "share of the sprint's issues" }],
    table: {
      columns: ["Sprint", "Issues", "Unplanned", "Share (%)"],
      rows: sprints.map((sprint) => [sprint.name, sprint.total, sprint.unplanned, sprint.percent]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: sprints.map((sprint) => sprint.name),
        datasets: [
          { ...bars, data: sprints.map((each) => each.percent), backgroundColor: theme.accent, barPercentage: 0.7 },
        ],
      },
      options: chartOptions(theme, {
        value: axisPercent,
        gutter: named(thresholds),
        annotations: thresholdLines(theme, thresholds, axisPercent),
        positionOf: amongEnds(sprints.map((sprint) => sprint.completedAt)),
        tooltip: (item) => unplannedTip(sprints[item.dataIndex]),
      }),
    }),
  };
}

const unplannedTip = (sprint: UnplannedSprint | undefined): string =>
  sprint ? `${percent(sprint.percent)}: ${sprint.unplanned} of ${plural(sprint.total, "issue")}` : "";
