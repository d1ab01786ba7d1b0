import { useState } from "preact/hooks";
import type { Comparison, ComparisonCell, ComparisonRow } from "../../api/comparison";
import type { Unit } from "../../api/kpi";
import { csv, download, fileName } from "../../shared/csv";
import { type Column, DataTable } from "../../shared/DataTable";
import { measure, plural, reasonText } from "../../shared/format";
import { Failure } from "../../shared/frame/PageState";
import { DownloadIcon } from "../../shared/icons";
import { hasTarget, isSilent, statusWords, Verdict } from "../../shared/Judgement";
import { PartName } from "../../shared/PartName";
import { Segments } from "../../shared/Segments";
import { MiniSpark } from "../../shared/Sparkline";
import { apiQuery, parseFilter } from "../../state/filter";
import { navigate, usePlace, withParams } from "../../state/location";
import { useResource } from "../../state/resource";
import "./comparison.css";

interface ComparisonCardProps {
  teams: boolean;
  projects: boolean;
  period: string;
}

/** Teams or projects side by side, when they are asked for. No ranks: each is judged against its own past alone. */
export function ComparisonCard({ teams, projects, period }: ComparisonCardProps) {
  const place = usePlace();
  const by = place.query.get("compare");
  const { data, error } = useResource<Comparison>(
    by === null ? null : `/api/overview/comparison${apiQuery(parseFilter(place.query), { by })}`,
  );
  const choices = [
    { value: "", text: "Off", there: true },
    { value: "team", text: "Teams", there: teams },
    { value: "project", text: "Projects", there: projects },
  ];
  return (
    <section class="card comparison" aria-label="Side by side">
      <header class="card-head">
        <div>
          <h2>Side by side</h2>
          <p class="muted small">
            {data && data.total > data.rows.length && `The ${data.rows.length} with most issues of ${data.total}. `}
            {by === null ? "Teams or projects, each KPI with its twelve months." : `${noRanking} ${period}.`}
          </p>
        </div>
        <div class="tools">
          <Segments
            label="Compared"
            value={by ?? ""}
            choices={choices.filter((choice) => choice.there)}
            onChange={(next) => navigate(withParams(place, { compare: next }), "replace")}
          />
          {data && (
            <button
              type="button"
              class="tool"
              title="Save the table"
              onClick={() => download(fileName(`comparison by ${data.by}`, "csv"), comparisonCsv(data))}
            >
              <DownloadIcon />
              CSV
            </button>
          )}
        </div>
      </header>
      {error && <Failure error={error} />}
      {data && <ComparisonTable comparison={data} />}
      {by !== null && !data && !error && <div class="placeholder" aria-busy="true" />}
    </section>
  );
}

const noRanking = "Each with its twelve months. Their work differs: this is no ranking.";

const comparisonCsv = ({ by, kpis, rows }: Comparison): string =>
  csv(
    [
      by,
      ...kpis.flatMap((kpi) => [`${kpi.title} (${kpi.unit})`, `${kpi.title}: sample size`, `${kpi.title}: verdict`]),
    ],
    rows.map((row) => [row.name, ...row.cells.flatMap((cell) => [cell.value, cell.sampleSize, cell.verdict])]),
  );

function ComparisonTable({ comparison: { by, kpis, rows } }: { comparison: Comparison }) {
  const [order, setOrder] = useState<Order>({ column: null, descending: false });
  return (
    <DataTable
      label="Side by side, table"
      columns={[
        {
          key: "name",
          title: by === "team" ? "Team" : "Project",
          kind: "wide",
          head: true,
          cell: (row) => <PartName part={row} by={by} />,
        },
        ...kpis.map(
          ({ title, unit }, index): Column<ComparisonRow> => ({
            key: String(index),
            title,
            kind: "number",
            startsDescending: true,
            cell: ({ cells }) => cells[index] && <Cell cell={cells[index]} unit={unit} />,
            tip: ({ cells }) => cells[index] && tipOf(cells[index]),
          }),
        ),
      ]}
      rows={ordered(rows, order)}
      keyOf={(row) => row.key}
      empty="Nothing to compare in this selection."
      sorting={{
        by: order.column === null ? "name" : String(order.column),
        descending: order.descending,
        onSort: (key, descending) => setOrder({ column: key === "name" ? null : Number(key), descending }),
      }}
    />
  );
}

function tipOf(cell: ComparisonCell): string {
  const { value, status, reason, sampleSize } = cell;
  const sample = plural(sampleSize, "issue");
  if (value === null && reason) return reasonText(cell);
  return hasTarget(status) ? `${sample} · ${statusWords[status]}` : sample;
}

function Cell({ cell, unit }: { cell: ComparisonCell; unit: Unit }) {
  return (
    <>
      <span class="with-spark">
        <MiniSpark values={cell.trend} />
        <span class="spark-value">
          {measure(cell.value, unit)}
          {cell.value === null && <span class="visually-hidden">{tipOf(cell)}</span>}
        </span>
      </span>
      {!isSilent(cell) && <Verdict verdict={cell.verdict} grounds={cell.verdictReason ?? ""} />}
    </>
  );
}

/** By name, or by a column; what is not known stands last either way. */
export interface Order {
  /** Null: the name. */
  column: number | null;
  descending: boolean;
}

export function ordered(rows: ComparisonRow[], { column, descending }: Order): ComparisonRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const byName = a.name.localeCompare(b.name);
    if (column === null) return sign * byName;
    const [left, right] = [a.cells[column]?.value ?? null, b.cells[column]?.value ?? null];
    if (left === null || right === null) return left === right ? byName : left === null ? 1 : -1;
    return sign * (left - right) || byName;
  });
}
