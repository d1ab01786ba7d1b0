import type { TimeInStatusFlow } from "../../../api/flow";
import type { ChartModel } from "../../../charts/model";
import { barsHeight, chartOptions } from "../../../charts/options";
import { axisMeasure, days, percent, plural } from "../../../shared/format";

const shown = 12;

/** Where finished issues spent their time, in the order of how much. */
export function statusTimesChart(metric: TimeInStatusFlow): ChartModel {
  const statuses = metric.details?.statuses ?? [];
  const longest = statuses.slice(0, shown);
  return {
    title: "Time in status",
    summary: longest.map((status) => `${status.status} ${days(status.meanDays)}`).join(", "),
    legend: [
      { mark: "bar", tone: "accent", text: "mean days per issue, at work" },
      { mark: "bar", tone: "warning", text: "waiting" },
      { mark: "bar", tone: "categoryNone", text: "to do or done" },
    ],
    height: barsHeight,
    table: {
      columns: ["Status", "Category", "Waiting", "Issues", "Share (%)", "Mean (days)", "p50 (days)", "p85 (days)"],
      rows: statuses.map((status) => [
        status.status,
        status.category,
        status.waiting ? "yes" : "no",
        status.issues,
        status.percent,
        status.meanDays,
        status.p50,
        status.p85,
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: longest.map((status) => status.status),
        datasets: [
          {
            data: longest.map((status) => status.meanDays),
            backgroundColor: longest.map((status) => {
              if (status.waiting) return theme.warning;
              return status.category === "indeterminate" ? theme.accent : theme.categoryNone;
            }),
            borderRadius: 3,
            maxBarThickness: 16,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => axisMeasure(value, "days"),
        horizontal: true,
        tooltip: (item) => {
          const status = longest[item.dataIndex];
          if (!status) return [];
          const spread = `half ${days(status.p50)} or less, 85 % ${days(status.p85)} or less`;
          return [
            `${days(status.meanDays)} on average, ${percent(status.percent)} of the time`,
            spread,
            plural(status.issues, "issue"),
          ];
        },
      }),
    }),
  };
}
