import type { Forecast } from "../../api/forecast";
import { amongStarts } from "../../charts/events";
import type { ChartModel } from "../../charts/model";
import { chartOptions, wholeNumber } from "../../charts/options";
import { calendarDay, shortDay } from "../../shared/dates";
import { percent, plural, short } from "../../shared/format";

/** What the same forecast would have said in the past year, and what came. */
export function backTestChart({ points, days, hitRates, asDrawn }: Forecast["backTest"]): ChartModel {
  return {
    title: "Said and done",
    summary: hitRates.map((rate) => `the ${rate.percent} % forecast held ${percent(rate.rate)} of the time`).join(", "),
    legend: [
      { mark: "paleBar", tone: "accent", text: days === null ? "days it took" : `done in the ${days} days after` },
      { mark: "line", tone: "accent", text: "at least, 50 %" },
      { mark: "line", tone: "warning", text: "at least, 85 %" },
      { mark: "dash", tone: "muted", text: "85 % as drawn" },
    ],
    table: {
      columns: ["Asked at", "At least (50 %)", "At least (85 %)", "At least (95 %)", "As drawn (85 %)", "Done"],
      rows: points.map((point, index) => [
        point.start,
        point.p50,
        point.p85,
        point.p95,
        asDrawn.points[index]?.p85 ?? null,
        point.actual,
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: {
        labels: points.map((point) => shortDay(point.start)),
        datasets: [
          { ...steps, data: points.map((point) => point.p50), borderColor: theme.accent },
          { ...steps, data: points.map((point) => point.p85), borderColor: theme.warning },
          { ...steps, data: asDrawn.points.map((point) => point.p85), borderColor: theme.muted, borderDash: [4, 3] },
          { data: points.map((point) => point.actual), backgroundColor: theme.accentPale, borderRadius: 2 },
        ],
      },
      options: chartOptions(theme, {
        value: wholeNumber,
        positionOf: amongStarts(points.map((point) => point.start)),
        tooltipTitle: (item) => titleOf(points[item?.dataIndex ?? -1]?.start),
        tooltip: (item) => {
          const point = points[item.dataIndex];
          if (!point || item.datasetIndex !== 0) return [];
          const said = `said: ${short(point.p50)} or more (50 %), ${short(point.p85)} or more (85 %)`;
          return [said, `done: ${plural(point.actual ?? 0, "issue")}`];
        },
      }),
    }),
  };
}

const titleOf = (start: string | undefined): string => (start ? `Asked on ${calendarDay(start)}` : "");

const steps = { type: "line" as const, stepped: "middle" as const, borderWidth: 2, pointRadius: 0, pointHitRadius: 8 };
