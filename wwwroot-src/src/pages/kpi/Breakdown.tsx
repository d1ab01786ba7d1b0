import type { Kpi, Unit } from "../../api/kpi";
import { type BreakdownRow, type GroupBy, groupings, type KpiPage } from "../../api/pages";
import { count, measure, reasonText } from "../../shared/format";
import { hasTarget, isSilent, Status, Verdict } from "../../shared/Judgement";
import { Meter } from "../../shared/Meter";
import { PartName } from "../../shared/PartName";
import { Select } from "../../shared/Select";
import { TableScroll } from "../../shared/TableScroll";
import { navigate, usePlace, withParams } from "../../state/location";
import { ShareBar } from "./ShareBar";

interface BreakdownProps {
  breakdown: KpiPage["breakdown"];
  kpi: Kpi;
  teams: boolean;
}

/** The same ratio of sums, by part. A part's name narrows the page to it. */
export function Breakdown({ breakdown, kpi, teams }: BreakdownProps) {
  const place = usePlace();
  const { by, rows } = breakdown;
  // A distribution has no single value: its parts are compared by size.
  const bySize = rows.some((row) => row.shares !== null);
  const order = kpi.name === "workMix" ? (kpi.details?.categories.map((category) => category.name) ?? []) : [];
  const weigh = (row: BreakdownRow) => (bySize ? row.sampleSize : row.value);
  const targets = rows.some((row) => hasTarget(row.status));
  const largest = Math.max(...rows.map((row) => weigh(row) ?? 0), 0);
  return (
    <section class="card" aria-label="Breakdown">
      <header class="card-head">
        <h2>Breakdown</h2>
        <Select inline label="Group by" value={by} onChange={(groupBy) => navigate(withParams(place, { groupBy }))}>
          {groupings
            .filter((grouping) => grouping !== "team" || teams || by === "team")
            .map((grouping) => (
              <option key={grouping} value={grouping}>
                {grouping}
              </option>
            ))}
        </Select>
      </header>
      {rows.length === 0 ? (
        <p class="nothing">Nothing to break down in this period.</p>
      ) : (
        <TableScroll label={`${kpi.title} by ${by}`}>
          <table class="breakdown">
            <thead>
              <tr>
                <th scope="col">{by}</th>
                {!bySize && (
                  <th scope="col" class="number">
                    Value
                  </th>
                )}
                <td class="bar-cell" />
                <th scope="col" class="number">
                  Issues
                </th>
                {targets && <th scope="col">Target</th>}
                <th scope="col">Against usual</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.key}
                  row={row}
                  by={by}
                  unit={bySize ? null : kpi.unit}
                  share={shareOf(weigh(row), largest)}
                  order={order}
                  targets={targets}
                />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  );
}

const shareOf = (weight: number | null, largest: number): number | null =>
  weight === null || largest <= 0 ? null : (weight / largest) * 100;

interface RowProps {
  row: BreakdownRow;
  by: GroupBy;
  /** Null where the rows have no value. */
  unit: Unit | null;
  /** Length of the bar, percent of the longest. */
  share: number | null;
  /** Names of the categories, where rows are distributions. */
  order: string[];
  /** Some rows have a target. */
  targets: boolean;
}

function Row({ row, by, unit, share, order, targets }: RowProps) {
  return (
    <tr>
      <PartName part={row} by={by} />
      {unit && <td class="number">{measure(row.value, unit)}</td>}
      <td class="bar-cell">
        {row.shares ? <ShareBar shares={row.shares} order={order} /> : share !== null && <Meter share={share} />}
      </td>
      <td class="number">{count(row.sampleSize)}</td>
      {targets && (
        <td>
          <Status status={row.status} />
        </td>
      )}
      <td>
        {isSilent(row) ? (
          !targets && <Status status={row.status} />
        ) : (
          <Verdict verdict={row.verdict} grounds={reasonText(row.verdictReason ?? "")} />
        )}
        {row.value === null && row.reason && <span class="muted small block">{reasonText(row.reason)}</span>}
      </td>
    </tr>
  );
}
