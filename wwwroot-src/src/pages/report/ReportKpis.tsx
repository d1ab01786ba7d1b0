import type { AnyKpi } from "../../api/kpi";
import type { ReportPage } from "../../api/report";
import { lookOf } from "../../kpis";
import { DataTable } from "../../shared/DataTable";
import { changeOf, Delta } from "../../shared/Delta";
import { monthOf } from "../../shared/dates";
import { count, measure, reasonText } from "../../shared/format";
import { groundsOf, isSilent, Status, Verdict } from "../../shared/Judgement";
import { MiniSpark } from "../../shared/Sparkline";

interface ReportKpisProps {
  page: ReportPage;
  kpis: AnyKpi[];
  href: (kpi: AnyKpi) => string;
}

/** Each KPI in a line: the number, whether it is fine, and how it moved. */
export function ReportKpis({ page, kpis, href }: ReportKpisProps) {
  return (
    <section class="card" aria-label="The KPIs of the month">
      <DataTable
        label="The KPIs of the month, table"
        class="report-kpis"
        rows={kpis}
        keyOf={(kpi) => kpi.name}
        columns={[
          { title: "KPI", head: true, cell: (kpi) => <KpiName kpi={kpi} href={href(kpi)} /> },
          {
            title: "Month",
            kind: "number",
            class: "report-value",
            cell: (kpi) => !lookOf(kpi).parts && measure(kpi.value, kpi.unit),
          },
          ...(kpis.some(isJudged) ? [{ title: "Target", cell: (kpi: AnyKpi) => <Status status={kpi.status} /> }] : []),
          {
            title: "Against usual",
            cell: (kpi) => !isSilent(kpi) && <Verdict verdict={kpi.verdict} grounds={groundsOf(kpi)} />,
          },
          { title: "Against the month before", class: "report-change", cell: (kpi) => <Move page={page} kpi={kpi} /> },
          {
            title: "Twelve months",
            cell: (kpi) => !lookOf(kpi).parts && <MiniSpark values={kpi.trend.map((point) => point.value)} />,
          },
          { title: "Issues", kind: "number", cell: (kpi) => count(kpi.sampleSize) },
        ]}
      />
    </section>
  );
}

/** Against a target; where no KPI has one, a column of them would say nothing. */
const isJudged = ({ status }: AnyKpi): boolean => status !== "neutral" && status !== "unavailable";

const KpiName = ({ kpi, href }: { kpi: AnyKpi; href: string }) => (
  <>
    <a href={href}>{kpi.title}</a>
    {kpi.statistic && <span class="muted small"> {kpi.statistic}</span>}
  </>
);

function Move({ page, kpi }: { page: ReportPage; kpi: AnyKpi }) {
  const { value, previous } = kpi;
  const parts = lookOf(kpi).parts?.month(kpi, page);
  if (parts?.length) return <bdi>{parts.join(" · ")}</bdi>;
  if (parts) return <span class="muted">{reasonText(kpi, "Nothing was done in this month.")}</span>;
  if (value === null) return <span class="muted">{reasonText(kpi, "Not known for this month.")}</span>;
  return (
    <>
      <Delta change={changeOf(kpi)} against={previous ? monthOf(previous.from) : ""} />
      {previous?.value === null && previous.reason && <span class="muted small block">{reasonText(previous)}</span>}
    </>
  );
}
