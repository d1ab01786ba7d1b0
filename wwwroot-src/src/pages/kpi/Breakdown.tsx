import type { AnyKpi } from "../../api/kpi";
import { type BreakdownRow, groupings, type KpiPage } from "../../api/pages";
import { lookOf } from "../../kpis";
import { type Column, DataTable } from "../../shared/DataTable";
import { count, measure, reasonText } from "../../shared/format";
import { hasTarget, isSilent, Status, Verdict } from "../../shared/Judgement";
import { Meter } from "../../shared/Meter";
import { PartName } from "../../shared/PartName";
import { Select } from "../../shared/Select";
import { navigate, usePlace, withParams } from "../../state/location";

interface BreakdownProps {
  breakdown: KpiPage["breakdown"];
  kpi: AnyKpi;
  teams: boolean;
}

/** The same ratio of sums, by part. A part's name narrows the page to it. */
export function Breakdown({ breakdown, kpi, teams }: BreakdownProps) {
  const place = usePlace();
  const { by, rows } = breakdown;
  // A distribution has no single value: its parts are compared by size.
  const bySize = rows.some((row) => row.shares !== null);
  const weigh = (row: BreakdownRow) => (bySize ? row.sampleSize : row.value);
  const targets = rows.some((row) => hasTarget(row.status));
  const largest = Math.max(...rows.map((row) => weigh(row) ?? 0), 0);
  const bar = (row: BreakdownRow) => {
    const weight = weigh(row);
    if (row.shares) return lookOf(kpi).parts?.row(row.shares, kpi);
    return weight !== null && largest > 0 && <Meter share={(weight / largest) * 100} />;
  };
  const columns: Column<BreakdownRow>[] = [
    { title: by, kind: "wide", head: true, cell: (row) => <PartName part={row} by={by} /> },
    { title: "Value", kind: "number", cell: (row) => measure(row.value, kpi.unit) },
    { title: "", class: "bar-cell", cell: bar },
    { title: "Issues", kind: "number", cell: (row) => count(row.sampleSize) },
    { title: "Target", cell: (row) => <Status status={row.status} /> },
    { title: "Against usual", cell: (row) => standing(row, targets) },
  ];
  const absent = [bySize && "Value", !targets && "Target"];
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
      <DataTable
        label={`${kpi.title} by ${by}`}
        columns={columns.filter(({ title }) => !absent.includes(title))}
        rows={rows}
        keyOf={(row) => row.key}
        empty="Nothing to break down in this period."
      />
    </section>
  );
}

const standing = (row: BreakdownRow, targets: boolean) => (
  <>
    {isSilent(row) ? (
      !targets && <Status status={row.status} />
    ) : (
      <Verdict verdict={row.verdict} grounds={row.verdictReason ?? ""} />
    )}
    {row.value === null && row.reason && <span class="muted small block">{reasonText(row)}</span>}
  </>
);
