import type { AgeBand, WipAgeFlow } from "../../../api/flow";
import { upright } from "../../../charts/lines";
import type { ChartModel, ChartTheme } from "../../../charts/model";
import { barsHeight, chartOptions } from "../../../charts/options";
import { axisMeasure, days, plural } from "../../../shared/format";

const shown = 14;

export const bandWords: Record<AgeBand, string> = {
  within50: "younger than half of the finished",
  above50: "older than half of the finished",
  above85: "older than 85 % of the finished",
  above95: "older than 95 % of the finished",
};

/** The oldest unfinished issues against the time the finished ones took. */
export function ageChart(metric: WipAgeFlow): ChartModel {
  const { items = [], serviceLevel, total = 0 } = metric.details ?? {};
  const oldest = items.slice(0, shown);
  return {
    title: "Age of unfinished work",
    summary: `${plural(total, "issue")} under way; the oldest ${days(items[0]?.age)}. 85 % of the finished took ${days(serviceLevel?.days)} or less.`,
    legend: [
      { mark: "bar", tone: "accent", text: "within the service level (p85)" },
      { mark: "bar", tone: "warning", text: "past p85" },
      { mark: "bar", tone: "critical", text: "past p95" },
    ],
    height: barsHeight,
    table: {
      columns: ["Key", "Type", "Status", "Started", "Age (days)", "Against the finished"],
      rows: items.map((item) => [
        item.key,
        item.type,
        item.status,
        item.startedAt,
        item.age,
        item.band ? bandWords[item.band] : "",
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: oldest.map((item) => item.key),
        datasets: [
          {
            data: oldest.map((item) => item.age),
            backgroundColor: oldest.map((item) => colour(theme, item.band)),
            borderRadius: 3,
            maxBarThickness: 14,
          },
        ],
      },
      options: chartOptions(theme, {
        value: (value) => axisMeasure(value, "days"),
        horizontal: true,
        annotations: limits(metric, theme, oldest[0]?.age ?? 0),
        tooltip: (item) => {
          const issue = oldest[item.dataIndex];
          return issue ? [days(issue.age), issue.status, ...(issue.band ? [bandWords[issue.band]] : [])] : [];
        },
      }),
    }),
  };
}

function colour(theme: ChartTheme, band: AgeBand | null): string {
  if (band === "above95") return theme.critical;
  return band === "above85" ? theme.warning : theme.accent;
}

/** A limit far beyond the oldest issue would squeeze the bars. */
function limits(metric: WipAgeFlow, theme: ChartTheme, oldest: number) {
  const level = metric.details?.serviceLevel;
  const value = level?.days ?? null;
  return value === null || value > oldest * 2
    ? []
    : [upright(theme, value, `service level ${days(value)}`, theme.text)];
}
