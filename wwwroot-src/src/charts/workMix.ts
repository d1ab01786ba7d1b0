import type { WorkCategory, WorkMix } from "../api/kpi";
import { axisMeasure, count, percent, plural } from "../shared/format";
import type { ChartModel, ChartTheme, ChartValue, LegendEntry } from "./model";
import { chartOptions } from "./options";

interface Row extends Pick<WorkCategory, "name" | "issues" | "expected" | "inRange"> {
  percent: number;
  points: number | null;
}

/** The categories in configured order, what has none last. */
export function workMixRows(kpi: WorkMix): Row[] {
  const details = kpi.details;
  if (!details || details.total === 0) return [];
  const labelled = details.categories.map((category) => ({ ...category, percent: category.percent ?? 0 }));
  if (details.unlabelled === 0) return labelled;
  const share = (details.unlabelled / details.total) * 100;
  return [
    ...labelled,
    { name: "Unlabelled", issues: details.unlabelled, percent: share, points: null, expected: null, inRange: null },
  ];
}

export function workMixChart(kpi: WorkMix): ChartModel {
  const rows = workMixRows(kpi);
  const judged = rows.some((row) => row.expected !== null);
  const legend: LegendEntry[] = [{ mark: "bar", tone: "accent", text: "share of issues done" }];
  if (judged) legend.push({ mark: "band", tone: "muted", text: "expected range" });
  if (rows.some((row) => row.inRange === false)) legend.push({ mark: "bar", tone: "warning", text: "out of range" });
  return {
    title: "Work mix",
    summary: rows.map((row) => `${row.name} ${percent(row.percent)}${verdict(row)}`).join(", "),
    legend,
    height: Math.max(150, rows.length * 44 + 30),
    table: {
      columns: ["Category", "Issues", "Share (%)", "Points", "Expected from (%)", "Expected to (%)", "In range"],
      rows: rows.map((row) => [
        row.name,
        row.issues,
        row.percent,
        row.points,
        row.expected?.[0] ?? null,
        row.expected?.[1] ?? null,
        row.inRange === null ? "" : row.inRange ? "yes" : "no",
      ]),
    },
    configure: (theme) => ({
      type: "bar",
      data: { labels: rows.map((row) => row.name), datasets: [actual(rows, theme), expected(rows, theme)] },
      options: chartOptions(theme, {
        value: (value) => axisMeasure(value, "percent"),
        horizontal: true,
        tooltip: (item) => (item.datasetIndex === 0 ? tooltip(rows[item.dataIndex]) : []),
      }),
    }),
  };
}

const actual = (rows: Row[], theme: ChartTheme) => ({
  data: rows.map((row): ChartValue => row.percent),
  backgroundColor: rows.map((row) => (row.inRange === false ? theme.warning : theme.accent)),
  grouped: false,
  borderRadius: 3,
  barThickness: 12,
  order: 0,
});

/** The expected range lies behind the bar, as in a bullet chart. */
const expected = (rows: Row[], theme: ChartTheme) => ({
  data: rows.map((row): ChartValue => row.expected),
  backgroundColor: theme.band,
  borderColor: theme.faint,
  borderWidth: 1,
  borderSkipped: false,
  grouped: false,
  borderRadius: 3,
  barThickness: 24,
  order: 1,
});

function verdict(row: Row): string {
  if (row.expected === null) return "";
  const range = `expected ${percent(row.expected[0])} to ${percent(row.expected[1])}`;
  return row.inRange === false ? ` (out of range, ${range})` : ` (${range})`;
}

const tooltip = (row: Row | undefined): string[] =>
  row ? [`${percent(row.percent)} · ${plural(row.issues, "issue")}`, ...pointsLine(row), ...expectedLine(row)] : [];

const pointsLine = (row: Row): string[] => (row.points === null ? [] : [`${count(row.points)} points`]);

const expectedLine = (row: Row): string[] =>
  row.expected === null ? [] : [`expected ${percent(row.expected[0])} – ${percent(row.expected[1])}`];
