import { useState } from "preact/hooks";
import type { Comparison, ComparisonCell, ComparisonRow } from "../../api/comparison";
import type { Unit } from "../../api/kpi";
import { csv, download, fileName } from "../../shared/csv";
import { measure, plural, reasonText } from "../../shared/format";
import { Failure } from "../../shared/frame/PageState";
import { DownIcon, DownloadIcon, UpIcon } from "../../shared/icons";
import { hasTarget, isSilent, statusWords, Verdict } from "../../shared/Judgement";
import { PartName } from "../../shared/PartName";
import { Segments } from "../../shared/Segments";
import { MiniSpark } from "../../shared/Sparkline";
import { TableScroll } from "../../shared/TableScroll";
import { apiQuery, parseFilter } from "../../state/filter";
import { navigate, usePlace, withParams } from "../../state/location";
import { useResource } from "../../state/resource";
import { type Order, ordered } from "./order";
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

function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const { by, kpis, rows } = comparison;
  const [order, setOrder] = useState<Order>({ column: null, descending: false });
  if (rows.length === 0) return <p class="nothing">Nothing to compare in this selection.</p>;
  const head = (column: number | null, title: string) => {
    const sorted = order.column === column;
    const next = { column, descending: sorted ? !order.descending : column !== null };
    return (
      <th
        key={title}
        scope="col"
        class={column === null ? "" : "number"}
        aria-sort={sorted ? (order.descending ? "descending" : "ascending") : undefined}
      >
        <button type="button" class="sort-button" onClick={() => setOrder(next)}>
          {title}
          {sorted && (order.descending ? <DownIcon /> : <UpIcon />)}
        </button>
      </th>
    );
  };
  return (
    <TableScroll label="Side by side, table">
      <table>
        <thead>
          <tr>
            {head(null, by === "team" ? "Team" : "Project")}
            {kpis.map((kpi, column) => head(column, kpi.title))}
          </tr>
        </thead>
        <tbody>
          {ordered(rows, order).map((row) => (
            <Row key={row.key} row={row} comparison={comparison} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Row({ row, comparison: { by, kpis } }: { row: ComparisonRow; comparison: Comparison }) {
  return (
    <tr>
      <PartName part={row} by={by} />
      {kpis.map((kpi, column) => (
        <Cell key={kpi.name} cell={row.cells[column]} unit={kpi.unit} />
      ))}
    </tr>
  );
}

function Cell({ cell, unit }: { cell: ComparisonCell | undefined; unit: Unit }) {
  if (!cell) return <td />;
  const sample = plural(cell.sampleSize, "issue");
  const known = hasTarget(cell.status) ? `${sample} · ${statusWords[cell.status]}` : sample;
  const tip = cell.value === null && cell.reason ? reasonText(cell.reason) : known;
  return (
    <td class="number" title={tip}>
      <span class="with-spark">
        <MiniSpark values={cell.trend} />
        <span class="spark-value">
          {measure(cell.value, unit)}
          {cell.value === null && <span class="visually-hidden">{tip}</span>}
        </span>
      </span>
      {!isSilent(cell) && <Verdict verdict={cell.verdict} grounds={reasonText(cell.verdictReason ?? "")} />}
    </td>
  );
}
