import type { KpiOf } from "../api/kpi";
import type { ChartModel } from "../charts/model";
import { chartOptions } from "../charts/options";
import { count, percent, plural } from "../shared/format";
import type { KpiLook } from "./look";

export type StorySpillover = KpiOf<
  "storySpillover",
  {
    spilled: number;
    total: number;
    maxSprints: number;
    distribution: { sprints: number; issues: number }[];
    carryOverRate: number | null;
  }
>;

declare module "./index" {
  interface KpisByName {
    storySpillover: StorySpillover;
  }
}

export const look: KpiLook<StorySpillover> = {
  facts: (details) => [
    {
      name: `In more than ${details.maxSprints} sprint${details.maxSprints === 1 ? "" : "s"}`,
      value: count(details.spilled),
    },
    { name: "In a closed sprint", value: count(details.total) },
    {
      name: "Carry-over rate",
      value: percent(details.carryOverRate),
      explanation: "Carried over ÷ (committed + added)",
    },
  ],
  chart: spilloverChart,
};

/** How many sprints issues needed; those past the limit stand out. */
function spilloverChart(kpi: StorySpillover): ChartModel {
  const { distribution, maxSprints } = kpi.details ?? { distribution: [], maxSprints: 1 };
  const over = (sprints: number) => sprints > maxSprints;
  return {
    title: "Sprints per issue",
    summary: distribution.map((row) => `${plural(row.issues, "issue")} in ${plural(row.sprints, "sprint")}`).join(", "),
    legend: [
      { mark: "bar", tone: "accent", text: `within ${plural(maxSprints, "sprint")}` },
      { mark: "bar", tone: "warning", text: "spilled over" },
    ],
    table: {
      columns: ["Sprints", "Issues", "Spilled over"],
      rows: distribution.map((row) => [row.sprints, row.issues, over(row.sprints) ? "yes" : "no"]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: distribution.map((row) => plural(row.sprints, "sprint")),
        datasets: [
          {
            borderRadius: 3,
            categoryPercentage: 0.96,
            barPercentage: 0.96,
            maxBarThickness: 72,
            data: distribution.map((row) => row.issues),
            backgroundColor: distribution.map((row) => (over(row.sprints) ? theme.warning : theme.accent)),
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => (Number.isInteger(value) ? count(value) : ""),
        tooltip: (item) => plural(Number(item.raw), "issue"),
      }),
    }),
  };
}
