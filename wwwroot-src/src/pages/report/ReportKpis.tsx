import type { Kpi } from "../../api/kpi";
import type { ReportPage } from "../../api/report";
import { changeOf, Delta } from "../../shared/Delta";
import { monthOf } from "../../shared/dates";
import { count, measure, reasonText } from "../../shared/format";
import { groundsOf, isSilent, Status, Verdict } from "../../shared/Judgement";
import { MiniSpark } from "../../shared/Sparkline";
import { TableScroll } from "../../shared/TableScroll";
import { catalogue } from "../../state/catalogue";
import { mixTexts } from "./summary";

interface ReportKpisProps {
  page: ReportPage;
  kpis: Kpi[];
  href: (route: string) => string;
}

const heads = ["KPI", "Month", "Target", "Against usual", "Against the month before", "Twelve months", "Issues"];

/** Each KPI in a line: the number, whether it is fine, and how it moved. */
export function ReportKpis({ page, kpis, href }: ReportKpisProps) {
  return (
    <section class="card" aria-label="The KPIs of the month">
      <TableScroll label="The KPIs of the month, table">
        <table class="report-kpis">
          <thead>
            <tr>
              {heads.map((title) => (
                <th key={title} scope="col" class={title === "Month" || title === "Issues" ? "number" : ""}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kpis.map((kpi) => (
              <tr key={kpi.name}>
                <th scope="row">
                  <a href={href(catalogue.find(({ name }) => name === kpi.name)?.route ?? "")}>{kpi.title}</a>
                  {kpi.statistic && <span class="muted small"> {kpi.statistic}</span>}
                </th>
                {kpi.name === "workMix" ? <MixCells page={page} kpi={kpi} /> : <FigureCells kpi={kpi} />}
                <td class="number">{count(kpi.sampleSize)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}

function FigureCells({ kpi }: { kpi: Kpi }) {
  const { previous } = kpi;
  return (
    <>
      <td class="number report-value">{measure(kpi.value, kpi.unit)}</td>
      <JudgedCells kpi={kpi} />
      <td class="report-change">
        {kpi.value === null ? (
          <span class="muted">{reasonText(kpi.reason ?? "Not known for this month.")}</span>
        ) : (
          <Delta change={changeOf(kpi)} against={previous ? monthOf(previous.from) : ""} />
        )}
        {kpi.value !== null && previous?.value === null && previous.reason && (
          <span class="muted small block">{reasonText(previous.reason)}</span>
        )}
      </td>
      <td>
        <MiniSpark values={kpi.trend.map((point) => point.value)} />
      </td>
    </>
  );
}

function MixCells({ page, kpi }: { page: ReportPage; kpi: Extract<Kpi, { name: "workMix" }> }) {
  const texts = mixTexts(kpi, page.workMixBefore);
  return (
    <>
      <td class="number report-value" />
      <JudgedCells kpi={kpi} />
      <td class="report-change">
        {texts.length > 0 ? (
          <bdi>{texts.join(" · ")}</bdi>
        ) : (
          <span class="muted">{reasonText(kpi.reason ?? "Nothing was done in this month.")}</span>
        )}
      </td>
      <td />
    </>
  );
}

const JudgedCells = ({ kpi }: { kpi: Kpi }) => (
  <>
    <td>
      <Status status={kpi.status} />
    </td>
    <td>{!isSilent(kpi) && <Verdict verdict={kpi.verdict} grounds={groundsOf(kpi)} />}</td>
  </>
);
