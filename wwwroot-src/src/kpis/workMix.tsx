import type { KpiOf } from "../api/kpi";
import type { ChartModel, ChartTheme, ChartValue, LegendEntry } from "../charts/model";
import { chartOptions } from "../charts/options";
import { axisMeasure, count, difference, percent, plural, reasonText } from "../shared/format";
import { WarningIcon } from "../shared/icons";
import { Name } from "../shared/Name";
import type { KpiLook } from "./look";

export interface WorkCategory {
  label: string;
  name: string;
  issues: number;
  percent: number | null;
  points: number;
  expected: [number, number] | null;
  inRange: boolean | null;
}

export type WorkMix = KpiOf<"workMix", { total: number; categories: WorkCategory[]; unlabelled: number }>;

declare module "./index" {
  interface KpisByName {
    workMix: WorkMix;
  }
}

export const look: KpiLook<WorkMix> = {
  facts: (details) => [
    { name: "Issues done", value: count(details.total) },
    { name: "Unlabelled", value: count(details.unlabelled) },
  ],
  chart: mixChart,
  overview: (kpi) => ({ model: mixChart(kpi), empty: reasonText(kpi) || null, narrow: true }),
  parts: {
    tile: (kpi) => <MixBar kpi={kpi} />,
    row: (shares, { details }) => (
      <ShareBar shares={shares} order={details?.categories.map(({ name }) => name) ?? []} />
    ),
    month: (kpi, page) => mixTexts(kpi, page.workMixBefore),
  },
};

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

export function mixChart(kpi: WorkMix): ChartModel {
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

const named = 4;

/** A distribution has no single number: its parts, in one bar. */
function MixBar({ kpi }: { kpi: WorkMix }) {
  const rows = workMixRows(kpi);
  if (rows.length === 0) return <p class="tile-reason">{reasonText(kpi, "Nothing was done in this period.")}</p>;
  const toneOf = (index: number) => (rows[index]?.name === "Unlabelled" ? "none" : String((index % 6) + 1));
  const largest = rows
    .map((row, index) => ({ ...row, tone: toneOf(index) }))
    .sort((a, b) => b.percent - a.percent)
    .slice(0, named);
  return (
    <>
      <div class="mix-bar" role="img" aria-label={rows.map((row) => `${row.name} ${percent(row.percent)}`).join(", ")}>
        {rows.map((row, index) => (
          <span
            key={row.name}
            class={`category-${toneOf(index)}`}
            style={{ flexGrow: row.percent }}
            title={`${row.name} ${percent(row.percent)}`}
          />
        ))}
      </div>
      <ul class="mix-legend">
        {largest.map((row) => (
          <li key={row.name}>
            <span class={`mix-dot category-${row.tone}`} aria-hidden="true" />
            <Name text={row.name} />
            {row.inRange === false && (
              <span class="tone-warning-text mix-flag" title="Out of the expected range">
                <WarningIcon />
                <span class="visually-hidden">out of the expected range</span>
              </span>
            )}
            <span class="tabular mix-share">{percent(row.percent)}</span>
          </li>
        ))}
      </ul>
      {rows.length > named && <p class="muted mix-more">and {rows.length - named} more</p>}
    </>
  );
}

/** A distribution in a row: its parts in one bar, the largest in words. `order` keeps a category's colour the same in each row. */
function ShareBar({ shares, order }: { shares: { name: string; percent: number }[]; order: string[] }) {
  const words = [...shares]
    .sort((a, b) => b.percent - a.percent)
    .map((share) => `${share.name} ${percent(share.percent)}`);
  return (
    <>
      <span class="mix-bar row-mix" role="img" aria-label={words.join(", ")} title={words.join("\n")}>
        {shares.map((share) => (
          <span
            key={share.name}
            class={`category-${share.name === "Unlabelled" ? "none" : (Math.max(0, order.indexOf(share.name)) % 6) + 1}`}
            style={{ flexGrow: share.percent }}
          />
        ))}
      </span>
      <bdi class="ellipsis block small muted">{words.slice(0, 3).join(" · ")}</bdi>
    </>
  );
}

/** "Feature 52 % (+4 pp)": the largest categories against the month before. */
export function mixTexts(kpi: WorkMix, before: WorkMix["details"], most = 4): string[] {
  const earlier = new Map(workMixRows({ ...kpi, details: before }).map((row) => [row.name, row.percent]));
  const known = before !== null && before.total > 0;
  return workMixRows(kpi)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, most)
    .map(({ name, percent: share }) => {
      const moved = Math.round(share) - Math.round(earlier.get(name) ?? 0);
      const change = moved === 0 ? "unchanged" : difference(moved, "percent");
      return `${name} ${percent(share)}${known ? ` (${change})` : ""}`;
    });
}
