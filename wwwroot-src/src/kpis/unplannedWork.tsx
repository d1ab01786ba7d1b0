import type { KpiOf, Thresholds } from "../api/kpi";
import { amongEnds } from "../charts/events";
import { named, thresholdLines } from "../charts/lines";
import type { ChartModel } from "../charts/model";
import { chartOptions } from "../charts/options";
import { axisMeasure, count, percent, plural } from "../shared/format";
import type { KpiLook } from "./look";

export interface UnplannedSprint {
  id: number;
  name: string;
  completedAt: string | null;
  total: number;
  unplanned: number;
  percent: number | null;
}

export type UnplannedWork = KpiOf<
  "unplannedWork",
  {
    unplanned: number;
    total: number;
    labelled: number;
    addedAfterStart: number;
    overlap: number;
    addedNew: number;
    addedFromBacklog: number;
    kanban: { total: number; unplanned: number };
    sprints: UnplannedSprint[];
    /** Of which these are the latest. */
    sprintsTotal: number;
  }
>;

declare module "./index" {
  interface KpisByName {
    unplannedWork: UnplannedWork;
  }
}

export const look: KpiLook<UnplannedWork> = {
  facts(details) {
    const facts = [
      { name: "Unplanned", value: `${count(details.unplanned)} of ${count(details.total)}` },
      { name: "By label", value: count(details.labelled) },
      { name: "Added after start", value: count(details.addedAfterStart) },
      { name: "Both", value: count(details.overlap) },
      { name: "Added: new work", value: count(details.addedNew), explanation: "Created after the sprint started" },
      { name: "Added: from the backlog", value: count(details.addedFromBacklog) },
    ];
    if (details.kanban.total === 0) return facts;
    return [
      ...facts,
      { name: "Kanban projects", value: `${count(details.kanban.unplanned)} of ${count(details.kanban.total)}` },
    ];
  },
  chart: ({ details, thresholds }) => unplannedChart(details?.sprints ?? [], thresholds),
};

const axisPercent = (value: number): string => axisMeasure(value, "percent");

/** Each sprint's share of unplanned work. */
function unplannedChart(sprints: UnplannedSprint[], thresholds: Thresholds): ChartModel {
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
          {
            data: sprints.map((each) => each.percent),
            backgroundColor: theme.accent,
            borderRadius: 3,
            maxBarThickness: 40,
            categoryPercentage: 0.8,
            barPercentage: 0.7,
          },
        ],
      },
      options: chartOptions(theme, {
        value: axisPercent,
        gutter: named(thresholds),
        annotations: thresholdLines(theme, thresholds, axisPercent),
        positionOf: amongEnds(sprints.map((sprint) => sprint.completedAt)),
        tooltip: (item) => tip(sprints[item.dataIndex]),
      }),
    }),
  };
}

const tip = (sprint: UnplannedSprint | undefined): string =>
  sprint ? `${percent(sprint.percent)}: ${sprint.unplanned} of ${plural(sprint.total, "issue")}` : "";
